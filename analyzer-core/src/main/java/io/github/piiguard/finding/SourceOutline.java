package io.github.piiguard.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the classes, methods and marked declarations of a source text begin and end, found by counting brackets. Good
 * enough to say which declarations enclose a line, in unparsable files too.
 */
final class SourceOutline {
    private static final Pattern TYPE_KEYWORD =
            Pattern.compile("(?:^|[\\s)])(?:class|interface|enum|record)\\s+[\\p{L}_$]");
    private static final Pattern CREATION = Pattern.compile("\\bnew\\s+[\\p{L}\\p{N}_.$]+$");
    private static final Pattern ANNOTATION =
            Pattern.compile("@\\s*(?:java\\s*\\.\\s*lang\\s*\\.\\s*)?SuppressWarnings\\s*\\(");
    private static final int LONGEST_HEADER = 4000;

    private final JavaText text;
    private final String code;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int headerStart;
    private int parentheses;

    private SourceOutline(JavaText text) {
        this.text = text;
        this.code = text.code();
    }

    /** Classes and methods of the text, enclosing ones after the ones they enclose. */
    static List<Declaration> declarations(JavaText text) {
        SourceOutline outline = new SourceOutline(text);
        outline.scan();
        return outline.declarations;
    }

    /** The declarations (local variables too) that carry {@code @SuppressWarnings} with this value. */
    static List<Declaration> markedWith(JavaText text, String warning) {
        SourceOutline outline = new SourceOutline(text);
        List<Declaration> marked = new ArrayList<>();
        Matcher annotation = ANNOTATION.matcher(outline.code);
        while (annotation.find()) {
            int end = outline.argumentsEnd(annotation.end());
            if (text.text().substring(annotation.start(), end).contains('"' + warning + '"')) {
                int line = text.lineAt(annotation.start());
                marked.add(new Declaration(line, line, text.lineAt(outline.declarationEnd(end))));
            }
        }
        return marked;
    }

    private void scan() {
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(' -> parentheses++;
                case ')' -> parentheses = Math.max(0, parentheses - 1);
                case ';' -> headerStart = parentheses == 0 ? i + 1 : headerStart;
                case '{' -> enter(i);
                case '}' -> leave(i);
                default -> {
                    // Only brackets and semicolons give a text its outline.
                }
            }
        }
        while (!open.isEmpty()) {
            leave(code.length());
        }
    }

    private void enter(int brace) {
        open.push(new Block(kindOfBlockAt(brace), headerStart, brace, parentheses));
        headerStart = brace + 1;
        parentheses = 0;
    }

    private void leave(int brace) {
        if (open.isEmpty()) {
            return;
        }
        Block block = open.pop();
        if (block.kind.isDeclaration) {
            declarations.add(new Declaration(
                    text.lineAt(firstCodeFrom(block.headerStart)), text.lineAt(block.brace), text.lineAt(brace)));
        }
        parentheses = block.parentheses;
        // Inside parentheses (an annotation's list, an anonymous class as argument) the header goes on.
        headerStart = parentheses > 0 ? block.headerStart : brace + 1;
    }

    private int firstCodeFrom(int offset) {
        int at = offset;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private BlockKind kindOfBlockAt(int brace) {
        String header = code.substring(Math.max(headerStart, brace - LONGEST_HEADER), brace)
                .strip();
        if (createsObject(header)) {
            return BlockKind.ANONYMOUS_CLASS;
        }
        if (parentheses > 0) {
            return BlockKind.CODE;
        }
        if (TYPE_KEYWORD.matcher(header).find()) {
            return BlockKind.TYPE;
        }
        boolean amongMembers = open.isEmpty() || open.element().kind.holdsMembers;
        return amongMembers && !assigns(header) ? BlockKind.METHOD : BlockKind.CODE;
    }

    private static boolean createsObject(String header) {
        if (!header.endsWith(")")) {
            return false;
        }
        String beforeArguments =
                header.substring(0, openingOf(header, '(', ')')).strip();
        String type = beforeArguments.endsWith(">")
                ? beforeArguments
                        .substring(0, openingOf(beforeArguments, '<', '>'))
                        .strip()
                : beforeArguments;
        return CREATION.matcher(type).find();
    }

    /** Where the bracket that ends the text was opened; 0 when it was not. */
    private static int openingOf(String text, char opening, char closing) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            depth -= nesting(text.charAt(i), opening, closing);
            if (depth == 0) {
                return i;
            }
        }
        return 0;
    }

    private static boolean assigns(String header) {
        int depth = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            depth += nesting(c, '(', ')');
            if (c == '=' && depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** The offset behind the parenthesis that closes the one before {@code from}. */
    private int argumentsEnd(int from) {
        int depth = 1;
        for (int i = from; i < code.length(); i++) {
            depth += nesting(code.charAt(i), '(', ')');
            if (depth == 0) {
                return i + 1;
            }
        }
        return code.length();
    }

    /**
     * The offset behind the declaration that begins at {@code from}: behind its body, its semicolon, or the parenthesis
     * that ends the parameter list around it.
     */
    private int declarationEnd(int from) {
        int parenthesesOpen = 0;
        int bracesOpen = 0;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            parenthesesOpen += nesting(c, '(', ')');
            bracesOpen += nesting(c, '{', '}');
            boolean atEnd = parenthesesOpen == 0 && bracesOpen == 0 && (c == ';' || c == '}');
            if (atEnd || parenthesesOpen < 0 || bracesOpen < 0) {
                return i + 1;
            }
        }
        return code.length();
    }

    private static int nesting(char c, char opening, char closing) {
        if (c == opening) {
            return 1;
        }
        return c == closing ? -1 : 0;
    }

    /** The lines of a declaration: its first token, the line of its body's brace, its last. */
    record Declaration(int firstLine, int bodyLine, int lastLine) {
        boolean encloses(int line) {
            return firstLine <= line && line <= lastLine;
        }

        boolean hasInHeader(int line) {
            return firstLine <= line && line <= bodyLine;
        }
    }

    private record Block(BlockKind kind, int headerStart, int brace, int parentheses) {}

    private enum BlockKind {
        TYPE(true, true),
        METHOD(true, false),
        ANONYMOUS_CLASS(false, true),
        CODE(false, false);

        private final boolean isDeclaration;
        private final boolean holdsMembers;

        BlockKind(boolean isDeclaration, boolean holdsMembers) {
            this.isDeclaration = isDeclaration;
            this.holdsMembers = holdsMembers;
        }
    }
}
