package io.github.piiguard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits names into lower-case words: {@code getIPAddress}, {@code IP_ADDRESS}, {@code ip-address}. */
public final class NameWords {
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}]+|\\p{Lu}+|\\p{N}+");

    private NameWords() {}

    /** The words in order; digits are words of their own; empty for a name without letters and digits. */
    public static List<String> split(String name) {
        List<String> result = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            result.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return result;
    }
}
