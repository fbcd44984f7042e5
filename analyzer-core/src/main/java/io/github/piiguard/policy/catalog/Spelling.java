package io.github.piiguard.policy.catalog;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses what a misspelt word was meant to be. */
final class Spelling {
    private Spelling() {}

    /** A remedy: the nearest word when one is near, else the words there are. */
    static String remedy(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> known.size() <= 30
                        ? "use one of " + String.join(", ", new TreeSet<>(known))
                        : "see the built-in catalogue for those there are");
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int bestDistance = Math.max(2, word.length() / 3) + 1;
        for (String candidate : new TreeSet<>(known)) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The Levenshtein distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
