package io.github.piiguard.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a comment, without its delimiters.
 *
 * @param nextCodeLine when no code stands beside the comment: the code right below it, further comments skipped; else 0
 */
record CommentLine(String text, int line, int column, int nextCodeLine) {
    /** Every line of every comment, in source order. */
    static List<CommentLine> in(JavaText text) {
        String[] code = text.code().split("\n", -1);
        List<CommentLine> lines = new ArrayList<>();
        for (JavaText.Region comment : text.comments()) {
            int offset = comment.start();
            for (String line :
                    text.text().substring(comment.start(), comment.end()).split("\n", -1)) {
                int number = text.lineAt(offset);
                lines.add(new CommentLine(bare(line), number, text.columnAt(offset), nextCodeLine(text, code, number)));
                offset += line.length() + 1;
            }
        }
        return lines;
    }

    private static String bare(String line) {
        return line.strip()
                .replaceFirst("^(?://+|/\\*+|\\*(?!/))", "")
                .replaceFirst("\\*+/$", "")
                .strip();
    }

    private static int nextCodeLine(JavaText text, String[] code, int line) {
        if (!code[line - 1].isBlank()) {
            return 0;
        }
        int next = line + 1;
        // A blank line ends what a comment speaks for; a line of comment does not.
        while (next <= code.length
                && code[next - 1].isBlank()
                && !text.line(next).isBlank()) {
            next++;
        }
        return next <= code.length && !code[next - 1].isBlank() ? next : 0;
    }
}
