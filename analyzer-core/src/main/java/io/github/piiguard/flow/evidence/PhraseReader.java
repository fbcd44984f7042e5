package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.NameWords;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Reduces a name to the phrase whose last word is the head noun. */
record PhraseReader(Words known) {
    /** What a name says of the form in which the data is held: {@code dateOfBirthAsDate}, {@code bearerTokenTO}. */
    private static final Pattern FORM =
            Pattern.compile("(?<=[a-z0-9])(?:As(?:String|Text|Date|Bytes|Long|Int|List|Set)|D?TO|VO)$");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Phrase read(String name) {
        List<String> words = words(FORM.matcher(name).replaceFirst(""));
        while (words.size() > 1 && known.has(WordList.READING_VERBS, words.get(0))) {
            words = words.subList(1, words.size());
        }
        if (words.size() > 1 && (words.get(0).equals("to") || words.get(0).equals("from"))) {
            words = words.subList(1, words.size());
        }
        return new Phrase(words, List.of());
    }

    /** The words of a name in plain letters. */
    static List<String> words(String name) {
        return NameWords.of(plain(name)).words();
    }

    /** The text without accents and other marks: {@code prenom} for {@code prénom}, {@code strasse} for {@code straße}. */
    static String plain(String text) {
        if (text.chars().allMatch(each -> each < 128)) {
            return text;
        }
        String split = Normalizer.normalize(
                text.replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("Ø", "O")
                        .replace("æ", "ae")
                        .replace("ł", "l"),
                Normalizer.Form.NFD);
        return MARKS.matcher(split).replaceAll("");
    }

    boolean isPreposition(String word) {
        return known.has(WordList.PREPOSITIONS, word);
    }

    /** What stands before the first preposition, or nothing when the name ends with it or begins with it. */
    Phrase beforePreposition(Phrase phrase) {
        List<String> words = phrase.words();
        for (int i = 0; i < words.size(); i++) {
            if (isPreposition(words.get(i))) {
                if (i == 0 || i == words.size() - 1) {
                    return Phrase.NOTHING;
                }
                List<String> hint = known.has(WordList.OWNING_PREPOSITIONS, words.get(i))
                        ? words.subList(i + 1, words.size())
                        : List.of();
                return new Phrase(words.subList(0, i), hint);
            }
        }
        return phrase;
    }

    /** What a name tells of who did something, as {@code createdByName} does, which that person owns; else nothing. */
    Phrase ofActor(Phrase phrase) {
        List<String> words = phrase.words();
        int by = words.indexOf("by");
        boolean tellsActor = by > 0
                && by < words.size() - 1
                && known.has(WordList.PARTICIPLES, words.get(by - 1))
                && (by == 1 || (by == 2 && words.get(0).equals("last")));
        return tellsActor ? new Phrase(words.subList(by + 1, words.size()), List.of("user")) : Phrase.NOTHING;
    }

    /** The phrase before a person that stands last in it, who then owns it; the phrase itself in other names. */
    Phrase beforePostposedPerson(Phrase phrase) {
        int last = phrase.words().size() - 1;
        return last > 0 && known.has(WordList.PERSONS_BEHIND, phrase.words().get(last))
                ? new Phrase(phrase.before(last), phrase.words().subList(last, last + 1))
                : phrase;
    }

    /** The phrase without last words that say only how the value is held: {@code emailValue}. */
    Phrase withoutNeutralTail(Phrase phrase) {
        List<String> words = phrase.words();
        int end = words.size();
        while (end > 1 && known.has(WordList.NEUTRAL_ENDINGS, words.get(end - 1))) {
            end--;
        }
        return new Phrase(words.subList(0, end), phrase.ownerHint());
    }
}
