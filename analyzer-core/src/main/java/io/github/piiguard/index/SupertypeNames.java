package io.github.piiguard.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;

/**
 * Follows one file's tokens and tells the hashes of the names that may be a supertype's: those in the head of a type
 * declaration, and those after {@code new} where a class body follows the arguments.
 */
final class SupertypeNames {
    private enum Creation {
        NONE,
        NAME,
        TYPE_ARGUMENTS
    }

    /** A {@code new X(} whose closing parenthesis has not come yet. */
    private record OpenCreation(int parentheses, int hash) {}

    private final IntConsumer names;
    private final Deque<OpenCreation> open = new ArrayDeque<>();
    private Creation creation = Creation.NONE;
    private int created;
    private int parentheses;
    private boolean isBodyPossible;

    SupertypeNames(IntConsumer names) {
        this.names = names;
    }

    /** Takes the next token. */
    void accept(int token, Tokens tokens, boolean isInTypeHead) {
        boolean isBody = isBodyPossible && token == '{';
        isBodyPossible = false;
        if (isBody) {
            names.accept(created);
        } else if (token == Tokens.IDENTIFIER) {
            acceptIdentifier(tokens, isInTypeHead);
        } else {
            acceptSeparator(token);
        }
    }

    private void acceptIdentifier(Tokens tokens, boolean isInTypeHead) {
        if (isInTypeHead) {
            names.accept(tokens.hash());
        } else if (tokens.is(Keyword.NEW)) {
            creation = Creation.NAME;
        } else if (creation == Creation.NAME) {
            created = tokens.hash();
        }
    }

    private void acceptSeparator(int token) {
        switch (token) {
            case '(' -> openParenthesis();
            case ')' -> closeParenthesis();
            case '<' -> creation = creation == Creation.NAME ? Creation.TYPE_ARGUMENTS : creation;
            case '[', ';', '{', '}' -> creation = creation == Creation.NAME ? Creation.NONE : creation;
            default -> {}
        }
    }

    private void openParenthesis() {
        parentheses++;
        if (creation != Creation.NONE) {
            open.push(new OpenCreation(parentheses, created));
            creation = Creation.NONE;
        }
    }

    private void closeParenthesis() {
        OpenCreation innermost = open.peek();
        if (innermost != null && innermost.parentheses() == parentheses) {
            open.pop();
            created = innermost.hash();
            isBodyPossible = true;
        }
        parentheses--;
    }
}
