package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.NameWords;
import java.util.List;
import java.util.Set;

/** Reduces a name to the phrase whose last word is the head noun. */
final class PhraseReader {
    private static final Set<String> ACCESSORS = Set.of(
            "get",
            "fetch",
            "load",
            "find",
            "read",
            "retrieve",
            "obtain",
            "extract",
            "resolve",
            "lookup",
            "provide",
            "determine",
            "generate",
            "decrypt",
            "parse",
            "peek",
            "require",
            "compute",
            "gen");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "from", "by", "to", "in", "at", "with", "on", "via", "per", "without", "as", "or");
    private static final Set<String> OWNING_PREPOSITIONS = Set.of("of", "for", "from");
    private static final Set<String> NEUTRAL_TAILS = Set.of(
            "value",
            "val",
            "string",
            "str",
            "text",
            "raw",
            "plain",
            "plaintext",
            "list",
            "set",
            "array",
            "collection",
            "param",
            "parameter",
            "arg",
            "argument",
            "input",
            "optional",
            "bytes",
            "chars",
            "claim");

    private PhraseReader() {}

    static Phrase read(String name) {
        List<String> words = NameWords.of(name).words();
        while (words.size() > 1 && ACCESSORS.contains(words.get(0))) {
            words = words.subList(1, words.size());
        }
        if (words.size() > 1 && (words.get(0).equals("to") || words.get(0).equals("from"))) {
            words = words.subList(1, words.size());
        }
        return new Phrase(words, List.of());
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** What stands before the first preposition, or nothing when the name ends with it or begins with it. */
    static Phrase beforePreposition(Phrase phrase) {
        List<String> words = phrase.words();
        for (int i = 0; i < words.size(); i++) {
            if (isPreposition(words.get(i))) {
                if (i == 0 || i == words.size() - 1) {
                    return Phrase.NOTHING;
                }
                List<String> hint =
                        OWNING_PREPOSITIONS.contains(words.get(i)) ? words.subList(i + 1, words.size()) : List.of();
                return new Phrase(words.subList(0, i), hint);
            }
        }
        return phrase;
    }

    /** The phrase without last words that say only how the value is held: {@code emailValue}. */
    static Phrase withoutNeutralTail(Phrase phrase) {
        List<String> words = phrase.words();
        int end = words.size();
        while (end > 1 && NEUTRAL_TAILS.contains(words.get(end - 1))) {
            end--;
        }
        return new Phrase(words.subList(0, end), phrase.ownerHint());
    }
}
