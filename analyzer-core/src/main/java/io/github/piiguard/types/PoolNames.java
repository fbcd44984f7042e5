package io.github.piiguard.types;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The identifiers in the texts of a constant pool: names, descriptors and literals. Kept is of each its {@link
 * String#hashCode()}, which is computed from the bytes, since a program's pools hold millions of them.
 */
final class PoolNames {
    private static final String BASE_TYPES = "BCDFIJSZV[";
    private static final boolean[] PART = asciiParts();

    private int[] hashes = new int[128];
    private int size;

    IntStream hashes() {
        return Arrays.stream(hashes, 0, size);
    }

    void add(String name) {
        add(name.hashCode());
    }

    /** Takes the identifiers in these bytes, which are text in the class file's form. */
    void addText(byte[] bytes, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                addText(new String(bytes, from, to - from, StandardCharsets.UTF_8));
                return;
            }
            if (!PART[bytes[at]]) {
                addWord(bytes, start, at);
                start = at + 1;
            }
        }
        addWord(bytes, start, to);
    }

    private void addText(String text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean isPart = at < text.length() && isPart(text.charAt(at));
            if (!isPart) {
                addWord(text.substring(start, at));
                start = at + 1;
            }
        }
    }

    /** In a descriptor the sorts of the types before a name, and its own, are written together with it. */
    private void addWord(byte[] bytes, int start, int end) {
        if (start < end) {
            add(hash(bytes, start, end));
            int at = start;
            while (at < end && BASE_TYPES.indexOf(bytes[at]) >= 0) {
                at++;
            }
            if (at + 1 < end && isSortOfType(bytes[at])) {
                add(hash(bytes, at + 1, end));
            }
        }
    }

    private void addWord(String word) {
        if (!word.isEmpty()) {
            add(word);
            int at = 0;
            while (at < word.length() && BASE_TYPES.indexOf(word.charAt(at)) >= 0) {
                at++;
            }
            if (at + 1 < word.length() && isSortOfType(word.charAt(at))) {
                add(word.substring(at + 1));
            }
        }
    }

    /** Takes the hash of another name. */
    void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    private static boolean isSortOfType(int character) {
        return character == 'L' || character == 'T';
    }

    private static int hash(byte[] ascii, int start, int end) {
        int result = 0;
        for (int at = start; at < end; at++) {
            result = 31 * result + ascii[at];
        }
        return result;
    }

    private static boolean isPart(char character) {
        return Character.isJavaIdentifierPart(character) && character != '$';
    }

    private static boolean[] asciiParts() {
        boolean[] parts = new boolean[128];
        for (char character = 0; character < parts.length; character++) {
            parts[character] = isPart(character);
        }
        return parts;
    }
}
