package io.github.piiguard.report;

import io.github.piiguard.finding.JavaText;
import io.github.piiguard.finding.SourceTexts;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** The line of source at a location, with a caret below its column, fit for a terminal. */
final class SourceExcerpt {
    private static final int WIDTH = 120;
    private static final int LEAD = 40;
    private static final String CUT = "...";

    private SourceExcerpt() {}

    /**
     * The line and its caret; nothing when the source is not at hand.
     *
     * @param withoutLiterals replaces the values of all literals and not only of those that look like credentials
     */
    static List<String> lines(SourceTexts texts, SourceLocation place, boolean withoutLiterals, ConsoleStyle style) {
        String line = texts.text(place.file())
                .map(text -> line(text, place.line(), withoutLiterals))
                .orElse("");
        if (line.isBlank()) {
            return List.of();
        }
        String number = Integer.toString(place.line());
        String margin = " ".repeat(number.length());
        int indent = line.length() - line.stripLeading().length();
        // A column that is unknown or wrong points at the line's first character.
        int column = place.column() - 1 >= indent && place.column() <= line.length() ? place.column() - 1 : indent;
        int from = column - indent > WIDTH - LEAD ? column - LEAD : indent;
        int to = Math.min(line.stripTrailing().length(), from + WIDTH);
        String start = (from > indent ? CUT : "") + line.substring(from, column);
        String shown =
                start + line.substring(column, to) + (to < line.stripTrailing().length() ? CUT : "");
        return List.of(
                style.faint("    " + number + " | ") + tamed(shown),
                style.faint("    " + margin + " | ") + " ".repeat(start.length()) + style.strong("^"));
    }

    private static String line(JavaText text, int line, boolean withoutLiterals) {
        return withoutLiterals ? text.lineWithoutLiterals(line) : text.lineWithoutCredentials(line);
    }

    /** One character for one, so that the caret stays below its column. */
    private static String tamed(String text) {
        StringBuilder tamed = new StringBuilder(text);
        for (int i = 0; i < tamed.length(); i++) {
            char c = tamed.charAt(i);
            if (c == '\t') {
                tamed.setCharAt(i, ' ');
            } else if (!Character.isSurrogate(c) && Words.acts(c)) {
                tamed.setCharAt(i, '?');
            }
        }
        return tamed.toString();
    }
}
