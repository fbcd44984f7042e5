package io.github.piiguard.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A Java source text in which code, comments and literals are told apart, without a parser. */
public final class JavaText {
    private static final Pattern GAP_IN_CREDENTIAL = Pattern.compile("[^\\w+/=.-]+");
    private static final int SHORTEST_CREDENTIAL = 20;
    private static final int FEW = 3;

    private final String text;
    private final List<Region> regions;
    private final int[] lineStarts;

    private JavaText(String text, List<Region> regions) {
        this.text = text;
        this.regions = List.copyOf(regions);
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** Any text will do; what is no Java is told apart as well as it goes. */
    public static JavaText of(String source) {
        String text = source.replace("\r\n", "\n").replace('\r', '\n');
        List<Region> regions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Kind kind = Kind.at(text, at);
            int end = kind.endFrom(text, at);
            if (kind != Kind.CODE) {
                regions.add(new Region(kind, at, end));
            }
            at = end;
        }
        return new JavaText(text, regions);
    }

    /** The line counted from 1, without its end; empty text when there is no such line. */
    public String line(int line) {
        return lineOf(text, line);
    }

    /** Like {@link #line}, with every character of a literal's value replaced by {@code *}. */
    public String lineWithoutLiterals(int line) {
        return lineOf(masked(region -> region.kind.isLiteral(), '*'), line);
    }

    /** Like {@link #line}, with every character of a literal that looks like a credential replaced by {@code *}. */
    public String lineWithoutCredentials(int line) {
        return lineOf(masked(this::looksLikeCredential, '*'), line);
    }

    String text() {
        return text;
    }

    /** The text with comments and the values of literals blanked out; every offset stays. */
    String code() {
        return masked(region -> true, ' ');
    }

    List<Region> comments() {
        return regions.stream().filter(region -> !region.kind.isLiteral()).toList();
    }

    int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnAt(int offset) {
        return offset - lineStarts[lineAt(offset) - 1] + 1;
    }

    private boolean looksLikeCredential(Region region) {
        return region.kind.isLiteral()
                && GAP_IN_CREDENTIAL
                        .splitAsStream(text.substring(region.start, region.end))
                        .anyMatch(JavaText::looksRandom);
    }

    private static boolean looksRandom(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        long letters = word.chars().filter(Character::isLetter).count();
        return word.length() >= SHORTEST_CREDENTIAL && digits >= FEW && letters >= FEW;
    }

    private String lineOf(String shown, int line) {
        if (line < 1 || line > lineStarts.length) {
            return "";
        }
        int end = line < lineStarts.length ? lineStarts[line] - 1 : shown.length();
        return shown.substring(lineStarts[line - 1], end);
    }

    private String masked(Predicate<Region> which, char mask) {
        char[] shown = text.toCharArray();
        for (Region region : regions) {
            if (which.test(region)) {
                int border = region.kind.delimiter.length();
                int from = region.kind.isLiteral() ? region.start + border : region.start;
                // A literal that never ends has no closing delimiter to keep.
                boolean closed = region.kind.isLiteral() && text.startsWith(region.kind.delimiter, region.end - border);
                mask(shown, from, closed && region.end - border >= from ? region.end - border : region.end, mask);
            }
        }
        return new String(shown);
    }

    private static void mask(char[] shown, int from, int to, char mask) {
        for (int i = from; i < to; i++) {
            if (shown[i] != '\n') {
                shown[i] = mask;
            }
        }
    }

    /** A comment or literal with its delimiters. */
    record Region(Kind kind, int start, int end) {}

    /** What a piece of text is. */
    enum Kind {
        LINE_COMMENT("//"),
        BLOCK_COMMENT("/*"),
        TEXT_BLOCK("\"\"\""),
        STRING("\""),
        CHARACTER("'"),
        CODE("");

        private final String delimiter;

        Kind(String delimiter) {
            this.delimiter = delimiter;
        }

        /** The kind of the piece that begins at {@code at}. */
        static Kind at(String text, int at) {
            return switch (text.charAt(at)) {
                case '/', '"', '\'' -> begunBy(text, at);
                // Nearly all characters: this is asked of each one.
                default -> CODE;
            };
        }

        /** The order of the constants decides. */
        private static Kind begunBy(String text, int at) {
            for (Kind kind : values()) {
                if (text.startsWith(kind.delimiter, at)) {
                    return kind;
                }
            }
            return CODE;
        }

        boolean isLiteral() {
            return this == TEXT_BLOCK || this == STRING || this == CHARACTER;
        }

        int endFrom(String text, int start) {
            return switch (this) {
                case CODE -> start + 1;
                case LINE_COMMENT -> orEnd(text, text.indexOf('\n', start));
                case BLOCK_COMMENT -> orEnd(text, text.indexOf("*/", start + 2) + 2);
                case TEXT_BLOCK, STRING, CHARACTER -> literalEnd(text, start + delimiter.length());
            };
        }

        private static int orEnd(String text, int end) {
            return end < 2 ? text.length() : end;
        }

        private int literalEnd(String text, int from) {
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (text.startsWith(delimiter, i)) {
                    return i + delimiter.length();
                }
                if (c == '\n' && this != TEXT_BLOCK) {
                    return i;
                }
                i += c == '\\' ? 1 : 0;
            }
            return text.length();
        }
    }
}
