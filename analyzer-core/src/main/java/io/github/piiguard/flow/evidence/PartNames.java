package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;
import java.util.stream.Stream;

/** Tells by the names of accessors whether they give what their object is, or something else of it. */
public record PartNames(Words known) {
    /** Whether an accessor of that name gives what its object is made of, as {@code getTokenValue} of a token does. */
    public boolean isContent(String method) {
        List<String> words = PhraseReader.words(AccessorNames.property(method));
        return !words.isEmpty() && known.has(WordList.CONTENT_PARTS, words.get(words.size() - 1));
    }

    /** Whether a getter of that name gives something else of its object than what the object is: {@code getTemplate}. */
    public boolean isOtherPart(String method) {
        return AccessorNames.isGetter(method) && isOther(PhraseReader.words(AccessorNames.property(method)));
    }

    /** The same of a property, of which it is not known whether a getter gave it: of {@code subscriptions}, not of {@code trim}. */
    public boolean isOtherProperty(String property) {
        List<String> words = PhraseReader.words(property);
        return (words.size() > 1 || property.endsWith("s")) && isOther(words);
    }

    private boolean isOther(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String singular = Phrase.singular(last).orElse(last);
        return Stream.of(last, singular)
                .noneMatch(word -> known.has(WordList.CONTENT_PARTS, word) || known.has(WordList.FORM_PARTS, word));
    }
}
