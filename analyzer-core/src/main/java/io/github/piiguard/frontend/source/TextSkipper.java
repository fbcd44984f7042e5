package io.github.piiguard.frontend.source;

/** Cuts Java text into words, white space, literals, comments and single symbols. */
final class TextSkipper {
    private static final String TEXT_BLOCK = "\"\"\"";

    private TextSkipper() {}

    /** Where the piece that begins at {@code start} ends; always behind {@code start}. */
    static int tokenEnd(String text, int start) {
        char first = text.charAt(start);
        if (Character.isJavaIdentifierStart(first)) {
            return wordEnd(text, start);
        }
        if (text.startsWith("//", start)) {
            return indexAfter(text, "\n", start);
        }
        if (text.startsWith("/*", start)) {
            return indexAfter(text, "*/", start + 2);
        }
        if (text.startsWith(TEXT_BLOCK, start)) {
            return textBlockEnd(text, start + TEXT_BLOCK.length());
        }
        return first == '"' || first == '\'' ? quotedEnd(text, start) : start + 1;
    }

    private static int wordEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int indexAfter(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int textBlockEnd(String text, int from) {
        int position = from;
        while (position < text.length() && !text.startsWith(TEXT_BLOCK, position)) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), position + TEXT_BLOCK.length());
    }

    private static int quotedEnd(String text, int start) {
        char quote = text.charAt(start);
        int position = start + 1;
        while (position < text.length() && text.charAt(position) != quote && text.charAt(position) != '\n') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), position + 1);
    }
}
