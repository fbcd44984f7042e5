package io.github.piiguard.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The words by which a file declares its package and types, or makes an object. */
enum Keyword {
    PACKAGE,
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    NEW;

    private final String text = name().toLowerCase(Locale.ROOT);
    private final int hash = Tokens.hash(text);

    int hash() {
        return hash;
    }

    int length() {
        return text.length();
    }

    boolean matches(byte[] bytes, int start) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(wanted, 0, wanted.length, bytes, start, start + wanted.length);
    }
}
