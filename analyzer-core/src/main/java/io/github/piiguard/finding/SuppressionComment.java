package io.github.piiguard.finding;

import io.github.piiguard.model.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment of the form {@code pii-guard: allow email -> mixpanel because <reason>}.
 *
 * @param nextCodeLine for a comment that stands alone: the line of code below it; else 0
 */
record SuppressionComment(
        List<String> dataTypes, List<String> vendors, String reason, SourceLocation location, int nextCodeLine) {
    private static final Pattern ADDRESSED = Pattern.compile("pii-guard\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final String IDS = "[\\w.*-]+(?:\\s*,\\s*[\\w.*-]+)*";
    private static final Pattern FORM = Pattern.compile(
            "pii-guard\\s*:\\s*allow\\s+(?<types>" + IDS + ")\\s*->\\s*(?<vendors>" + IDS
                    + ")\\s+because\\s+(?<reason>\\S.*)",
            Pattern.CASE_INSENSITIVE);

    SuppressionComment {
        dataTypes = List.copyOf(dataTypes);
        vendors = List.copyOf(vendors);
    }

    /** Whether a comment's text speaks to this tool, well-formed or not. */
    static boolean isAddressed(String text) {
        return ADDRESSED.matcher(text).matches();
    }

    /** Empty when the text is malformed or gives no reason. */
    static Optional<SuppressionComment> parse(String text, SourceLocation location, int nextCodeLine) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SuppressionComment(
                ids(form.group("types")),
                ids(form.group("vendors")),
                form.group("reason").strip(),
                location,
                nextCodeLine));
    }

    boolean allows(String dataType, String vendor) {
        return contains(dataTypes, dataType) && contains(vendors, vendor);
    }

    /** Whether the comment speaks for the code at {@code line}, alone or through a declaration that encloses it. */
    boolean speaksFor(int line, List<SourceOutline.Declaration> declarations) {
        return isAt(line)
                || declarations.stream()
                        .anyMatch(declaration -> declaration.encloses(line)
                                && (declaration.hasInHeader(location.line())
                                        || nextCodeLine == declaration.firstLine()));
    }

    private boolean isAt(int line) {
        return line == location.line() || line == nextCodeLine;
    }

    private static boolean contains(List<String> ids, String id) {
        return ids.contains("*") || ids.contains(id.toLowerCase(Locale.ROOT));
    }

    private static List<String> ids(String list) {
        return List.of(list.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*"));
    }
}
