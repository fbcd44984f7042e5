package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lowers arithmetic, comparisons, concatenation and assignments. */
final class Operators {
    private final Body body;

    Operators(Body body) {
        this.body = body;
    }

    Variable binary(BinaryExpr binary) {
        return switch (binary.getOperator()) {
            case PLUS -> sum(binary);
            case EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS, AND, OR -> predicate(binary);
            case BINARY_AND,
                    BINARY_OR,
                    XOR,
                    MINUS,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    LEFT_SHIFT,
                    SIGNED_RIGHT_SHIFT,
                    UNSIGNED_RIGHT_SHIFT -> arithmetic(binary);
        };
    }

    private Variable predicate(BinaryExpr binary) {
        return body.operation(
                binary.getOperator().asString(), OperationKind.PREDICATE, Types.BOOLEAN, operands(binary), binary);
    }

    private Variable arithmetic(BinaryExpr binary) {
        List<Variable> operands = operands(binary);
        TypeUse type = operands.get(0).type();
        OperationKind kind = type.equals(Types.BOOLEAN) ? OperationKind.PREDICATE : OperationKind.ARITHMETIC;
        return body.operation(binary.getOperator().asString(), kind, type, operands, binary);
    }

    private List<Variable> operands(BinaryExpr binary) {
        Variable left = body.expressions().lower(binary.getLeft());
        return List.of(left, body.expressions().lower(binary.getRight()));
    }

    /** Walks down the left side without recursion: long texts are often sums of thousands of parts. */
    private Variable sum(BinaryExpr sum) {
        Deque<Expression> operands = new ArrayDeque<>();
        Expression left = sum;
        while (left instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            operands.push(binary.getRight());
            left = binary.getLeft();
        }
        operands.push(left);
        List<Variable> values = new ArrayList<>();
        boolean isText = false;
        for (Expression operand : operands) {
            Variable value = body.expressions().lower(operand);
            values.add(value);
            isText = isText || isText(value) || isTextLiteral(operand);
        }
        return isText
                ? body.operation("+", OperationKind.CONCAT, TypeUse.STRING, values, sum)
                : body.operation("+", OperationKind.ARITHMETIC, numeric(values), values, sum);
    }

    private static TypeUse numeric(List<Variable> values) {
        return values.stream()
                .map(Variable::type)
                .filter(type -> !type.equals(Types.INT))
                .findFirst()
                .orElse(Types.INT);
    }

    private static boolean isText(Variable value) {
        return value.type().equals(TypeUse.STRING);
    }

    private static boolean isTextLiteral(Expression operand) {
        return operand instanceof StringLiteralExpr || operand instanceof TextBlockLiteralExpr;
    }

    Variable unary(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> body.conditions().value(unary);
            case PLUS, MINUS, BITWISE_COMPLEMENT -> {
                Variable operand = body.expressions().lower(unary.getExpression());
                yield body.operation(
                        unary.getOperator().asString(),
                        OperationKind.ARITHMETIC,
                        operand.type(),
                        List.of(operand),
                        unary);
            }
            case PREFIX_INCREMENT, PREFIX_DECREMENT -> step(unary, true);
            case POSTFIX_INCREMENT, POSTFIX_DECREMENT -> step(unary, false);
        };
    }

    private Variable step(UnaryExpr unary, boolean isPrefix) {
        Target target = body.names().target(unary.getExpression());
        Variable before = before(target, unary, isPrefix);
        Variable one = body.constant(new ConstantValue.Scalar("1"), Types.INT, unary);
        String operator = unary.getOperator().asString().substring(1);
        Variable after = body.operation(operator, OperationKind.ARITHMETIC, target.type(), List.of(before, one), unary);
        body.names().write(target, after, unary);
        return isPrefix ? after : before;
    }

    /** The value before the step, in a variable of its own when the expression's value is the old one. */
    private Variable before(Target target, Node node, boolean isPrefix) {
        Variable value = body.names().read(target, node);
        if (isPrefix || value.isTemporary()) {
            return value;
        }
        Variable old = body.temporary(value.type());
        body.copy(old, value, node);
        return old;
    }

    Variable assign(AssignExpr assignment) {
        Target target = body.names().target(assignment.getTarget());
        if (assignment.getOperator() == AssignExpr.Operator.ASSIGN) {
            Variable value = body.expressions().lower(assignment.getValue(), target.type());
            body.names().write(target, value, assignment);
            return value;
        }
        Variable before = body.names().read(target, assignment.getTarget());
        Variable operand = body.expressions().lower(assignment.getValue());
        boolean isText = assignment.getOperator() == AssignExpr.Operator.PLUS && (isText(before) || isText(operand));
        String operator = assignment.getOperator().asString();
        Variable after = body.operation(
                operator.substring(0, operator.length() - 1),
                isText ? OperationKind.CONCAT : OperationKind.ARITHMETIC,
                isText ? TypeUse.STRING : target.type(),
                List.of(before, operand),
                assignment);
        body.names().write(target, after, assignment);
        return after;
    }
}
