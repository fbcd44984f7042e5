package io.github.piiguard.flow.constants;

import java.util.Locale;
import java.util.Optional;

/** Reads numbers, characters and truth values as Java writes them. */
final class ScalarText {
    private ScalarText() {}

    static Optional<Known> parse(String text, String type) {
        if (type.equals("char") || type.equals("java.lang.Character")) {
            return text.length() == 1 ? Optional.of(new Known.Letter(text.charAt(0))) : Optional.empty();
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Known.Truth(Boolean.parseBoolean(text)));
        }
        try {
            return Optional.of(number(text.replace("_", "").toLowerCase(Locale.ROOT)));
        } catch (NumberFormatException notANumberOfJava) {
            // An unsigned literal at the edge of its type: it stays unknown.
            return Optional.empty();
        }
    }

    private static Known number(String text) {
        if (text.startsWith("0b")) {
            return new Known.Whole(Long.parseLong(withoutSuffix(text.substring(2)), 2));
        }
        boolean isReal = !text.startsWith("0x")
                && (text.contains(".") || text.contains("e") || text.endsWith("f") || text.endsWith("d"));
        return isReal ? new Known.Real(Double.parseDouble(text)) : new Known.Whole(Long.decode(withoutSuffix(text)));
    }

    private static String withoutSuffix(String text) {
        return text.endsWith("l") ? text.substring(0, text.length() - 1) : text;
    }
}
