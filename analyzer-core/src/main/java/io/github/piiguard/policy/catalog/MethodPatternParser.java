package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads method patterns: {@code type#method(parameterTypes)}, {@code type#method}, {@code method}. */
final class MethodPatternParser {
    static final String REMEDY = "write it as type#method(parameterTypes), type#method or method";

    private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String QUALIFIED = IDENTIFIER + "(?:\\." + IDENTIFIER + ")*";
    private static final Pattern PATTERN =
            Pattern.compile("(?:(" + QUALIFIED + ")#)?(<init>|" + IDENTIFIER + ")(?:\\(([^()]*)\\))?");
    private static final Pattern PARAMETER = Pattern.compile(QUALIFIED + "(?:\\[])*(?:\\.\\.\\.)?");

    private MethodPatternParser() {}

    /** The qualified name of a type; a fault when the text is none. */
    static TypeName qualified(YamlValue value) {
        String text = value.text();
        if (!text.matches(QUALIFIED) || TypeName.of(text).packageName().isEmpty()) {
            throw value.fault(
                    "'" + text + "' is no type with its package", "write it as an import does: com.acme.Tool");
        }
        return TypeName.of(text);
    }

    /** The pattern, or empty when the text is none. */
    static Optional<MethodPattern> parse(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<List<String>> parameters =
                Optional.ofNullable(matcher.group(3)).map(MethodPatternParser::parameters);
        if (parameters.stream()
                .flatMap(List::stream)
                .anyMatch(type -> !PARAMETER.matcher(type).matches())) {
            return Optional.empty();
        }
        Optional<TypeName> type = Optional.ofNullable(matcher.group(1)).map(TypeName::of);
        String method = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(new MethodPattern(type, method, parameters));
    }

    static MethodPattern read(YamlValue value) {
        return parse(value.text())
                .orElseThrow(() -> value.fault("'" + value.text() + "' is no method pattern", REMEDY));
    }

    private static List<String> parameters(String text) {
        return text.isBlank()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).toList();
    }
}
