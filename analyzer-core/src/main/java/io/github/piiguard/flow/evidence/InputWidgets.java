package io.github.piiguard.flow.evidence;

import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What users type into an input widget is what the widget is named after: {@code phoneNumberEditText}. */
public record InputWidgets(Words known, TypeHierarchy types) {
    private static final String TEXT = "text";

    /** Whether the member is the text of an input widget, which the user may have typed over. */
    public boolean isTyped(Selector.Field member) {
        return member.name().equals(TEXT) && isWidget(member.owner());
    }

    boolean isWidget(TypeName type) {
        boolean isOfProject = types.header(type).filter(TypeHeader::isProject).isPresent();
        return (isOfProject ? known.has(WordList.INPUT_WIDGETS, type.simpleName()) : isCalledSo(type.simpleName()))
                || types.supertypes(type).stream()
                        .anyMatch(supertype -> known.has(WordList.INPUT_WIDGETS, supertype.simpleName()));
    }

    /** Toolkits call their widgets after what they are: {@code ClearableEditText}. */
    private boolean isCalledSo(String name) {
        return IntStream.range(0, name.length())
                .filter(start -> Character.isUpperCase(name.charAt(start)))
                .anyMatch(start -> known.has(WordList.INPUT_WIDGETS, name.substring(start)));
    }

    /** The text of the widget as a member of its own; any other member as it is. */
    MemberName text(MemberName member) {
        if (!isWidget(member.declaredType())) {
            return member;
        }
        Deque<String> words = new ArrayDeque<>(PhraseReader.words(member.name()));
        while (words.size() > 1 && known.has(WordList.WIDGET_WORDS, words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && known.has(WordList.WIDGET_WORDS, words.getFirst())) {
            words.removeFirst();
        }
        return new MemberName(String.join("_", words), TypeName.STRING, member.owner(), member.personFacts());
    }

    /** What a widget may be named after whose name is written in one word: {@code edtemail}. */
    Stream<String> inOneWord(MemberName member) {
        List<String> words = PhraseReader.words(member.name());
        if (words.size() != 1 || !isWidget(member.declaredType())) {
            return Stream.of();
        }
        String word = words.get(0);
        return IntStream.range(2, word.length()).boxed().flatMap(cut -> Stream.of(
                        word.substring(cut), word.substring(0, word.length() - cut))
                .filter(rest -> known.has(WordList.WIDGET_WORDS, without(word, rest))));
    }

    private static String without(String word, String rest) {
        return word.startsWith(rest) ? word.substring(rest.length()) : word.substring(0, word.length() - rest.length());
    }
}
