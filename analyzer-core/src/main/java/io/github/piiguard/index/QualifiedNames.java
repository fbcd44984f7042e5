package io.github.piiguard.index;

import java.util.function.IntConsumer;

/**
 * Follows one file's tokens and tells the hashes of the pairs of identifiers with a dot between them and a dot or semicolon
 * behind: those of a package's name before another name, and few others. The words of {@code io.split.client} are in many
 * files, its pairs only in those that mean it.
 */
final class QualifiedNames {
    private final IntConsumer names;
    private int previous;
    private int pair;
    private boolean isAfterName;
    private boolean isAfterDot;
    private boolean isPair;

    QualifiedNames(IntConsumer names) {
        this.names = names;
    }

    /** The hashes by which a package's name is found: of a name of one part, that of the identifier. */
    static int[] hashes(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        if (parts.length == 1) {
            return new int[] {Tokens.hash(packageName)};
        }
        int[] result = new int[parts.length - 1];
        // The last part of a package's name is the one that the fewest files share.
        for (int i = 0; i < result.length; i++) {
            int at = parts.length - 1 - i;
            result[i] = pair(Tokens.hash(parts[at - 1]), Tokens.hash(parts[at]));
        }
        return result;
    }

    /** Takes the next token. */
    void accept(int token, Tokens tokens) {
        if (token == Tokens.IDENTIFIER) {
            isPair = isAfterDot;
            pair = pair(previous, tokens.hash());
            previous = tokens.hash();
            isAfterName = true;
            isAfterDot = false;
            return;
        }
        if (isPair && (token == '.' || token == ';')) {
            names.accept(pair);
        }
        isPair = false;
        isAfterDot = isAfterName && token == '.';
        isAfterName = false;
    }

    /** The hash of a word that is no identifier. */
    private static int pair(int first, int second) {
        return (31 * first + '.') * 31 + second;
    }
}
