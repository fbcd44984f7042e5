package io.github.piiguard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a name is made of, in order and in lower case: {@code ip} and {@code address} in {@code IPAddress},
 * {@code IP_ADDRESS} and {@code ip-address}.
 */
public record NameWords(List<String> words) {
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}]+|\\p{Lu}+|\\p{N}+");

    public NameWords {
        words = List.copyOf(words);
    }

    /** Splits a name; digits are words of their own; no words in a name without letters and digits. */
    public static NameWords of(String name) {
        List<String> result = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            result.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return new NameWords(result);
    }
}
