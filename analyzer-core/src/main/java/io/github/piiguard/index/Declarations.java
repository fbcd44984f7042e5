package io.github.piiguard.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Follows one file's tokens and notes its package and the types that it declares as members or at the top. Types inside
 * method bodies are left out: nothing outside can name them.
 */
final class Declarations {
    private enum Expected {
        NOTHING,
        PACKAGE_NAME,
        TYPE_NAME,
        RECORD_NAME,
        RECORD_HEADER
    }

    /** A type whose body is open; a local one has an empty name. */
    private record OpenType(String name, int bodyDepth) {
        boolean isLocal() {
            return name.isEmpty();
        }
    }

    private final StringBuilder packageName = new StringBuilder();
    private final List<String> types = new ArrayList<>();
    private final Deque<OpenType> open = new ArrayDeque<>();
    private Expected expected = Expected.NOTHING;
    private String candidate = "";
    private String pending = "";
    private int pendingParentheses;
    private int depth;
    private int parentheses;
    private int previous = Tokens.END;
    private boolean hasBodyOutsideTypes;

    /** Takes the next token. */
    void accept(int token, Tokens tokens) {
        if (token == Tokens.IDENTIFIER) {
            acceptIdentifier(tokens);
        } else {
            acceptSeparator(token);
        }
        previous = token;
    }

    /** Whether the last token stands between a type's name and its body. */
    boolean isInTypeHead() {
        return !pending.isEmpty();
    }

    String packageName() {
        return packageName.toString();
    }

    /** Names of the declared types without the package, outer types first. */
    List<String> types() {
        return List.copyOf(types);
    }

    /** Whether a method stands outside every type, as in a compact source file. */
    boolean isCompact() {
        return hasBodyOutsideTypes;
    }

    private void acceptIdentifier(Tokens tokens) {
        switch (expected) {
            case PACKAGE_NAME -> packageName.append(tokens.text());
            case TYPE_NAME -> declare(tokens.text());
            case RECORD_NAME -> {
                candidate = tokens.text();
                expected = Expected.RECORD_HEADER;
            }
            case NOTHING, RECORD_HEADER -> expected = expectedAfter(tokens);
        }
    }

    private Expected expectedAfter(Tokens tokens) {
        if (previous == '.') {
            return Expected.NOTHING;
        }
        if (tokens.is(Keyword.CLASS) || tokens.is(Keyword.INTERFACE) || tokens.is(Keyword.ENUM)) {
            return Expected.TYPE_NAME;
        }
        if (tokens.is(Keyword.RECORD)) {
            return Expected.RECORD_NAME;
        }
        boolean isPackageLine = depth == 0 && types.isEmpty() && packageName.isEmpty() && tokens.is(Keyword.PACKAGE);
        return isPackageLine ? Expected.PACKAGE_NAME : Expected.NOTHING;
    }

    private void acceptSeparator(int token) {
        if (expected == Expected.PACKAGE_NAME && token == '.') {
            packageName.append('.');
            return;
        }
        if (expected == Expected.RECORD_HEADER && (token == '(' || token == '<')) {
            declare(candidate);
        }
        expected = Expected.NOTHING;
        switch (token) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            case '{' -> openBrace();
            case '}' -> closeBrace();
            case ';' -> dropPending();
            default -> {}
        }
    }

    private void declare(String name) {
        pending = name;
        pendingParentheses = parentheses;
        expected = Expected.NOTHING;
    }

    private void dropPending() {
        if (parentheses == pendingParentheses) {
            pending = "";
        }
    }

    private void openBrace() {
        boolean opensType = !pending.isEmpty() && parentheses == pendingParentheses;
        if (opensType) {
            OpenType type = new OpenType(nameInScope(), depth + 1);
            open.push(type);
            if (!type.isLocal()) {
                types.add(type.name());
            }
            pending = "";
        } else if (depth == 0 && parentheses == 0) {
            hasBodyOutsideTypes = true;
        }
        depth++;
    }

    private String nameInScope() {
        OpenType outer = open.peek();
        if (outer == null) {
            return depth == 0 ? pending : "";
        }
        boolean isMember = outer.bodyDepth() == depth && !outer.isLocal();
        return isMember ? outer.name() + "." + pending : "";
    }

    private void closeBrace() {
        OpenType innermost = open.peek();
        if (innermost != null && innermost.bodyDepth() == depth) {
            open.pop();
        }
        // More closing than opening braces: a broken file, whose later types are still worth having.
        depth = Math.max(0, depth - 1);
    }
}
