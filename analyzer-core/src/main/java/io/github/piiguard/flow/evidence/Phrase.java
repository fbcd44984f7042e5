package io.github.piiguard.flow.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a name that can say what the data is, without accessor prefix and without what follows a preposition.
 *
 * @param words lower-case; empty when the name is a question, a count or an action
 * @param ownerHint the words after {@code of} or {@code for}: {@code user} in {@code nameOfUser}
 */
record Phrase(List<String> words, List<String> ownerHint) {
    Phrase {
        words = List.copyOf(words);
        ownerHint = List.copyOf(ownerHint);
    }

    static final Phrase NOTHING = new Phrase(List.of(), List.of());

    /** The words from an index on as one string, so that {@code e mail}, {@code EMail} and {@code email} are one. */
    String joinedFrom(int start) {
        return String.join("", words.subList(start, words.size()));
    }

    /** The words before an index, which only qualify the head. */
    List<String> before(int start) {
        return words.subList(0, start);
    }

    /** The same phrase with its last word in the singular, when it looks like a plural. */
    Optional<Phrase> singular() {
        return words.isEmpty()
                ? Optional.empty()
                : singular(words.get(words.size() - 1)).map(this::withLast);
    }

    Phrase withoutDigits() {
        return new Phrase(
                words.stream()
                        .filter(word -> !Character.isDigit(word.charAt(0)))
                        .toList(),
                ownerHint);
    }

    private Phrase withLast(String last) {
        List<String> changed = new ArrayList<>(words);
        changed.set(changed.size() - 1, last);
        return new Phrase(changed, ownerHint);
    }

    static Optional<String> singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("sses") || word.endsWith("xes")) {
            return Optional.of(word.substring(0, word.length() - 2));
        }
        boolean isPlural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 1;
        return isPlural ? Optional.of(word.substring(0, word.length() - 1)) : Optional.empty();
    }
}
