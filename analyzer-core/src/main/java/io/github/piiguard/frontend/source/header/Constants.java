package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Folds constant initialisers: literals, and concatenations of literals and constants of the same file. */
final class Constants {
    private static final int DEPTH = 16;

    private final Unit unit;

    Constants(Unit unit) {
        this.unit = unit;
    }

    Optional<String> fold(Expression expression) {
        return fold(expression, DEPTH);
    }

    private Optional<String> fold(Expression expression, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        if (expression instanceof BinaryExpr sum) {
            return concatenation(sum, depth);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return fold(enclosed.getInner(), depth);
        }
        if (expression instanceof NameExpr name) {
            return named(unit.scope().enclosingType(name), name.getNameAsString(), depth);
        }
        if (expression instanceof FieldAccessExpr access) {
            return unit.scope()
                    .typeNamed(access.getScope().toString(), access)
                    .flatMap(owner -> named(owner, access.getNameAsString(), depth));
        }
        return literal(expression);
    }

    private static Optional<String> literal(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return Optional.of(text.asString());
        }
        if (expression instanceof TextBlockLiteralExpr text) {
            return Optional.of(text.asString());
        }
        if (expression instanceof CharLiteralExpr character) {
            return Optional.of(String.valueOf(character.asChar()));
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return Optional.of(String.valueOf(truth.getValue()));
        }
        return expression instanceof LiteralStringValueExpr number ? Optional.of(number.getValue()) : Optional.empty();
    }

    /** Walks down the left side without recursion: a table of text may be a sum of thousands of literals. */
    private Optional<String> concatenation(BinaryExpr sum, int depth) {
        Deque<Expression> operands = new ArrayDeque<>();
        Expression left = sum;
        boolean isText = false;
        while (left instanceof BinaryExpr binary) {
            if (binary.getOperator() != BinaryExpr.Operator.PLUS) {
                return Optional.empty();
            }
            operands.push(binary.getRight());
            left = binary.getLeft();
        }
        operands.push(left);
        StringBuilder text = new StringBuilder();
        for (Expression operand : operands) {
            Optional<String> part = fold(operand, depth - 1);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            isText = isText || !(operand instanceof LiteralStringValueExpr) || operand instanceof StringLiteralExpr;
            text.append(part.get());
        }
        return isText ? Optional.of(text.toString()) : Optional.empty();
    }

    private Optional<String> named(TypeName owner, String name, int depth) {
        Optional<Node> place = unit.declared().declaration(owner);
        while (place.isPresent()) {
            for (Node member : Members.of(place.get())) {
                Optional<VariableDeclarator> variable = constant(member, name);
                if (variable.isPresent()) {
                    return variable.flatMap(VariableDeclarator::getInitializer)
                            .flatMap(value -> fold(value, depth - 1));
                }
            }
            place = unit.declared().enclosing(place.get());
        }
        return Optional.empty();
    }

    private static Optional<VariableDeclarator> constant(Node member, String name) {
        return member instanceof FieldDeclaration field && field.isFinal()
                ? field.getVariables().stream()
                        .filter(variable -> variable.getNameAsString().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
