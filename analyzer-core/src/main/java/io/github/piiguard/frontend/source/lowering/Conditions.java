package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;

/** Lowers conditions to control flow, so that what the right side of {@code &&} does is conditional. */
final class Conditions {
    private final Body body;

    Conditions(Body body) {
        this.body = body;
    }

    /** Leaves the current block for one of two others. */
    void branch(Expression condition, int whenTrue, int whenFalse) {
        if (condition instanceof EnclosedExpr enclosed) {
            branch(enclosed.getInner(), whenTrue, whenFalse);
        } else if (condition instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            branch(unary.getExpression(), whenFalse, whenTrue);
        } else if (condition instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            int right = body.graph().newBlock();
            branch(binary.getLeft(), right, whenFalse);
            body.graph().resume(right);
            branch(binary.getRight(), whenTrue, whenFalse);
        } else if (condition instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
            int right = body.graph().newBlock();
            branch(binary.getLeft(), whenTrue, right);
            body.graph().resume(right);
            branch(binary.getRight(), whenTrue, whenFalse);
        } else {
            branchOnValue(condition, whenTrue, whenFalse);
        }
    }

    private void branchOnValue(Expression condition, int whenTrue, int whenFalse) {
        if (condition instanceof BooleanLiteralExpr literal) {
            body.graph().goTo(literal.getValue() ? whenTrue : whenFalse);
        } else if (condition instanceof InstanceOfExpr test && test.getPattern().isPresent()) {
            Variable value = body.expressions().lower(test.getExpression());
            body.patterns().match(test.getPattern().get(), value, whenTrue, whenFalse);
        } else {
            Variable value = body.expressions().lower(condition, Types.BOOLEAN);
            body.graph().leave(new Terminator.Branch(value, whenTrue, whenFalse));
        }
    }

    /** The value of a condition. */
    Variable value(Expression condition) {
        if (condition instanceof UnaryExpr unary && isPlain(unary.getExpression())) {
            Variable operand = body.expressions().lower(unary.getExpression());
            return body.operation(
                    unary.getOperator().asString(),
                    OperationKind.PREDICATE,
                    Types.BOOLEAN,
                    List.of(operand),
                    condition);
        }
        GraphBuilder graph = body.graph();
        Join join = new Join(graph);
        int whenTrue = graph.newBlock();
        int whenFalse = graph.newBlock();
        branch(condition, whenTrue, whenFalse);
        graph.resume(whenTrue);
        join.add(truth("true", condition), body.location(condition));
        graph.resume(whenFalse);
        join.add(truth("false", condition), body.location(condition));
        return join.finish(TypeUse.UNKNOWN);
    }

    private Variable truth(String value, Node node) {
        return body.constant(new ConstantValue.Scalar(value), Types.BOOLEAN, node);
    }

    /** Whether an operand holds no further logic that has to become control flow. */
    private static boolean isPlain(Expression operand) {
        if (operand instanceof EnclosedExpr enclosed) {
            return isPlain(enclosed.getInner());
        }
        return !(operand instanceof BinaryExpr) && !(operand instanceof InstanceOfExpr);
    }
}
