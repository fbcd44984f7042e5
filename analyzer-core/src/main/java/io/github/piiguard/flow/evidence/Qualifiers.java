package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;

/** Words before a head noun that make something else of it: {@code hasEmail}, {@code hashedEmail}, {@code sendEmail}. */
record Qualifiers(Words known) {
    /** Whether these words, standing before a phrase, turn it into something else. */
    boolean reject(List<String> words) {
        return !words.isEmpty()
                && (known.has(WordList.FIRST_QUALIFIERS, words.get(0)) || known.hasAny(WordList.QUALIFIERS, words));
    }

    /** Whether these words add nothing to the head noun. */
    boolean areNeutral(List<String> words) {
        return words.stream().allMatch(word -> known.has(WordList.NEUTRAL_QUALIFIERS, word));
    }
}
