package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;

/** Lowers expressions; the visitor's argument is the type that the place wants, if it is known. */
final class Expressions extends GenericVisitorWithDefaults<Variable, TypeUse> {
    private final Body body;
    private final Operators operators;
    private final Arrays arrays;

    Expressions(Body body) {
        this.body = body;
        operators = new Operators(body);
        arrays = new Arrays(body);
    }

    /** The variable that holds the expression's value. */
    Variable lower(Expression expression) {
        return lower(expression, TypeUse.UNKNOWN);
    }

    /** The variable that holds the expression's value, where the place wants a value of that type. */
    Variable lower(Expression expression, TypeUse wanted) {
        return expression.accept(this, wanted);
    }

    @Override
    public Variable defaultAction(Node node, TypeUse wanted) {
        return body.notUnderstood(node);
    }

    @Override
    public Variable visit(StringLiteralExpr literal, TypeUse wanted) {
        return text(literal.getValue().indexOf('\\') < 0 ? literal.getValue() : literal.asString(), literal);
    }

    @Override
    public Variable visit(TextBlockLiteralExpr literal, TypeUse wanted) {
        return text(literal.asString(), literal);
    }

    private Variable text(String value, Node node) {
        return body.constant(new ConstantValue.Text(value), TypeUse.STRING, node);
    }

    @Override
    public Variable visit(CharLiteralExpr literal, TypeUse wanted) {
        return scalar(literal.getValue(), Types.CHAR, literal);
    }

    @Override
    public Variable visit(IntegerLiteralExpr literal, TypeUse wanted) {
        return scalar(literal.getValue(), Types.INT, literal);
    }

    @Override
    public Variable visit(LongLiteralExpr literal, TypeUse wanted) {
        return scalar(literal.getValue(), Types.LONG, literal);
    }

    @Override
    public Variable visit(DoubleLiteralExpr literal, TypeUse wanted) {
        return scalar(literal.getValue(), Types.DOUBLE, literal);
    }

    @Override
    public Variable visit(BooleanLiteralExpr literal, TypeUse wanted) {
        return scalar(String.valueOf(literal.getValue()), Types.BOOLEAN, literal);
    }

    private Variable scalar(String value, TypeUse type, Node node) {
        return body.constant(new ConstantValue.Scalar(value), type, node);
    }

    @Override
    public Variable visit(NullLiteralExpr literal, TypeUse wanted) {
        return body.constant(new ConstantValue.Null(), wanted, literal);
    }

    @Override
    public Variable visit(ClassExpr literal, TypeUse wanted) {
        TypeUse type = body.typeUse(literal.getType());
        return body.constant(
                new ConstantValue.ClassLiteral(type.name().qualified()),
                new TypeUse(Types.CLASS.name(), List.of(type)),
                literal);
    }

    @Override
    public Variable visit(NameExpr name, TypeUse wanted) {
        return body.names().read(body.names().target(name.getNameAsString(), name), name);
    }

    @Override
    public Variable visit(FieldAccessExpr access, TypeUse wanted) {
        return body.names().fieldAccess(access);
    }

    @Override
    public Variable visit(ThisExpr expression, TypeUse wanted) {
        return body.names().self(expression);
    }

    @Override
    public Variable visit(SuperExpr expression, TypeUse wanted) {
        return body.names().self(expression);
    }

    @Override
    public Variable visit(EnclosedExpr enclosed, TypeUse wanted) {
        return lower(enclosed.getInner(), wanted);
    }

    @Override
    public Variable visit(ArrayAccessExpr access, TypeUse wanted) {
        return body.names().read(body.names().target(access), access);
    }

    @Override
    public Variable visit(ArrayCreationExpr creation, TypeUse wanted) {
        return arrays.create(creation);
    }

    @Override
    public Variable visit(ArrayInitializerExpr initializer, TypeUse wanted) {
        return arrays.fill(initializer, wanted);
    }

    @Override
    public Variable visit(AssignExpr assignment, TypeUse wanted) {
        return operators.assign(assignment);
    }

    @Override
    public Variable visit(BinaryExpr binary, TypeUse wanted) {
        return switch (binary.getOperator()) {
            case AND, OR -> body.conditions().value(binary);
            default -> operators.binary(binary);
        };
    }

    @Override
    public Variable visit(UnaryExpr unary, TypeUse wanted) {
        return operators.unary(unary);
    }

    @Override
    public Variable visit(CastExpr cast, TypeUse wanted) {
        TypeUse type = body.typeUse(cast.getType());
        Variable value = lower(cast.getExpression(), type);
        return body.operation(OperationKind.CAST, type, List.of(value), cast);
    }

    @Override
    public Variable visit(InstanceOfExpr test, TypeUse wanted) {
        if (test.getPattern().isPresent()) {
            return body.conditions().value(test);
        }
        Variable value = lower(test.getExpression());
        return body.operation(
                "instanceof " + test.getType(), OperationKind.PREDICATE, Types.BOOLEAN, List.of(value), test);
    }

    @Override
    public Variable visit(ConditionalExpr conditional, TypeUse wanted) {
        GraphBuilder graph = body.graph();
        Join join = new Join(graph);
        int whenTrue = graph.newBlock();
        int whenFalse = graph.newBlock();
        body.conditions().branch(conditional.getCondition(), whenTrue, whenFalse);
        graph.resume(whenTrue);
        join.add(lower(conditional.getThenExpr(), wanted), body.location(conditional.getThenExpr()));
        graph.resume(whenFalse);
        join.add(lower(conditional.getElseExpr(), wanted), body.location(conditional.getElseExpr()));
        return join.finish(wanted);
    }

    @Override
    public Variable visit(SwitchExpr choice, TypeUse wanted) {
        return body.switches().expression(choice, wanted);
    }

    @Override
    public Variable visit(MethodCallExpr call, TypeUse wanted) {
        return body.calls().lower(call, wanted);
    }

    @Override
    public Variable visit(ObjectCreationExpr creation, TypeUse wanted) {
        return body.creations().lower(creation, wanted);
    }

    @Override
    public Variable visit(LambdaExpr lambda, TypeUse wanted) {
        return body.functions().lambda(lambda, wanted).function();
    }

    @Override
    public Variable visit(MethodReferenceExpr reference, TypeUse wanted) {
        return body.functions().reference(reference, wanted).function();
    }

    @Override
    public Variable visit(VariableDeclarationExpr declaration, TypeUse wanted) {
        body.statements().declare(declaration);
        return body.temporary(Types.VOID);
    }
}
