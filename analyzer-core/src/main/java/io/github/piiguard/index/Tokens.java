package io.github.piiguard.index;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** The tokens of a Java file's bytes, as far as names need them: comments, literals and white space are passed over. */
final class Tokens {
    static final int END = 0;
    static final int IDENTIFIER = -1;

    private static final int BACKSLASH = '\\';
    private static final boolean[] PART = parts();

    private final byte[] bytes;
    private final DottedNames dotted;
    private int position;
    private int start;
    private int hash;

    Tokens(byte[] bytes) {
        this(bytes, hash -> {});
    }

    /** @param dotted receives the hash of each dotted name, such as a host's, that a literal holds */
    Tokens(byte[] bytes, IntConsumer dotted) {
        this.bytes = bytes;
        this.dotted = new DottedNames(bytes, dotted);
        boolean hasByteOrderMark =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        this.position = hasByteOrderMark ? 3 : 0;
    }

    static int hash(byte[] name) {
        int result = 0;
        for (byte part : name) {
            result = 31 * result + part;
        }
        return result;
    }

    static int hash(String name) {
        return hash(name.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #IDENTIFIER}, {@link #END}, or the character of an operator or separator. */
    int next() {
        while (position < bytes.length) {
            byte current = bytes[position];
            if (PART[current & 0xFF]) {
                if (current >= '0' && current <= '9') {
                    skipNumber();
                } else {
                    readIdentifier();
                    return IDENTIFIER;
                }
            } else if (current == '/' && isAt(position + 1, '/')) {
                skipLine();
            } else if (current == '/' && isAt(position + 1, '*')) {
                skipComment();
            } else if (current == '"') {
                skipText();
            } else if (current == '\'') {
                skipQuoted('\'');
            } else {
                position++;
                if (current > ' ') {
                    return current;
                }
            }
        }
        return END;
    }

    /** The hash of the identifier last read. */
    int hash() {
        return hash;
    }

    boolean is(Keyword keyword) {
        if (hash != keyword.hash() || position - start != keyword.length()) {
            return false;
        }
        return keyword.matches(bytes, start);
    }

    /** The identifier last read. */
    String text() {
        return new String(bytes, start, position - start, StandardCharsets.UTF_8);
    }

    private void readIdentifier() {
        start = position;
        int result = 0;
        while (position < bytes.length && PART[bytes[position] & 0xFF]) {
            result = 31 * result + bytes[position++];
        }
        hash = result;
    }

    private void skipNumber() {
        while (position < bytes.length && PART[bytes[position] & 0xFF]) {
            position++;
        }
    }

    private void skipLine() {
        while (position < bytes.length && bytes[position] != '\n' && bytes[position] != '\r') {
            position++;
        }
    }

    private void skipComment() {
        position += 2;
        while (position < bytes.length && !(bytes[position] == '*' && isAt(position + 1, '/'))) {
            position++;
        }
        position += 2;
    }

    private void skipText() {
        int from = position;
        if (isAt(position + 1, '"') && isAt(position + 2, '"')) {
            skipTextBlock();
        } else {
            skipQuoted('"');
        }
        dotted.read(from, Math.min(position, bytes.length));
    }

    private void skipTextBlock() {
        position += 3;
        while (position < bytes.length
                && !(bytes[position] == '"' && isAt(position + 1, '"') && isAt(position + 2, '"'))) {
            position += bytes[position] == BACKSLASH ? 2 : 1;
        }
        position += 3;
    }

    /** A quote that is never closed ends with its line, so that a broken file keeps the rest of its names. */
    private void skipQuoted(char quote) {
        position++;
        while (position < bytes.length && bytes[position] != quote && bytes[position] != '\n') {
            position += bytes[position] == BACKSLASH ? 2 : 1;
        }
        position++;
    }

    private boolean isAt(int index, char wanted) {
        return index < bytes.length && bytes[index] == wanted;
    }

    private static boolean[] parts() {
        boolean[] result = new boolean[256];
        for (int code = 0; code < result.length; code++) {
            boolean isLetter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
            boolean isDigit = code >= '0' && code <= '9';
            result[code] = isLetter || isDigit || code == '_' || code == '$' || code >= 0x80;
        }
        return result;
    }
}
