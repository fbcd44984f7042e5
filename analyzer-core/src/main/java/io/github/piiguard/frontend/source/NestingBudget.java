package io.github.piiguard.frontend.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Finds text that nests too deeply to be parsed in reasonable time: JavaParser needs exponential time for anonymous
 * classes inside anonymous classes.
 */
final class NestingBudget {
    private static final int ANONYMOUS_CLASSES = 12;
    private static final int BRACKETS = 4_000;

    private final Deque<Bracket> open = new ArrayDeque<>();
    private int anonymousDepth;
    private int line = 1;
    private boolean afterNew;
    private boolean afterCreation;

    private enum Bracket {
        PLAIN,
        CREATION_ARGUMENTS,
        ANONYMOUS_BODY
    }

    private NestingBudget() {}

    /** The line on which the budget is exceeded, if it is. */
    static OptionalInt exceededAt(String text) {
        return new NestingBudget().scan(text);
    }

    private OptionalInt scan(String text) {
        int position = 0;
        while (position < text.length()) {
            int end = TextSkipper.tokenEnd(text, position);
            see(text, position, end);
            if (anonymousDepth > ANONYMOUS_CLASSES || open.size() > BRACKETS) {
                return OptionalInt.of(line);
            }
            position = end;
        }
        return OptionalInt.empty();
    }

    private void see(String text, int start, int end) {
        char first = text.charAt(start);
        if (Character.isJavaIdentifierStart(first)) {
            afterNew = afterNew || (text.startsWith("new", start) && end == start + 3);
            afterCreation = false;
        } else if (Character.isWhitespace(first) || end - start > 1) {
            countLines(text, start, end);
        } else {
            bracket(first);
        }
    }

    private void countLines(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
    }

    private void bracket(char symbol) {
        switch (symbol) {
            case '(' -> {
                open.push(afterNew ? Bracket.CREATION_ARGUMENTS : Bracket.PLAIN);
                afterNew = false;
                afterCreation = false;
            }
            case '{' -> {
                open.push(afterCreation ? Bracket.ANONYMOUS_BODY : Bracket.PLAIN);
                anonymousDepth += afterCreation ? 1 : 0;
                afterNew = false;
                afterCreation = false;
            }
            case ')', '}' -> close();
            case ';', '=' -> afterNew = false;
            default -> afterCreation = false;
        }
    }

    private void close() {
        Bracket closed = open.isEmpty() ? Bracket.PLAIN : open.pop();
        afterCreation = closed == Bracket.CREATION_ARGUMENTS;
        anonymousDepth -= closed == Bracket.ANONYMOUS_BODY ? 1 : 0;
        afterNew = false;
    }
}
