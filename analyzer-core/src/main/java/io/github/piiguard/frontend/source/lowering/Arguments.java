package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.LibraryFunctions;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lowers the arguments of calls: functions wait until the call is bound, since it says what type they have. */
final class Arguments {
    private final Body body;

    Arguments(Body body) {
        this.body = body;
    }

    /**
     * The arguments of a bound call.
     *
     * @param values as the call gets them, variable arguments packed
     * @param types as the text gives them
     */
    record Completed(List<Variable> values, List<TypeUse> types) {
        List<TypeName> typeNames() {
            return types.stream().map(TypeUse::name).toList();
        }
    }

    List<Argument> of(List<Expression> expressions) {
        List<Argument> arguments = new ArrayList<>();
        for (Expression expression : expressions) {
            arguments.add(
                    isFunction(expression)
                            ? function(expression)
                            : new Argument.Value(
                                    body.expressions().lower(expression), expression instanceof NullLiteralExpr));
        }
        return arguments;
    }

    private static boolean isFunction(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return isFunction(enclosed.getInner());
        }
        if (expression instanceof ConditionalExpr conditional) {
            return isFunction(conditional.getThenExpr()) || isFunction(conditional.getElseExpr());
        }
        return expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr;
    }

    private static Argument function(Expression expression) {
        return expression instanceof LambdaExpr lambda
                ? new Argument.Function(
                        expression, Optional.of(lambda.getParameters().size()), givesValue(lambda.getBody()))
                : new Argument.Function(expression, Optional.empty(), Optional.empty());
    }

    /** Whether a lambda gives a value; an expression statement may do so or not. */
    private static Optional<Boolean> givesValue(Statement lambdaBody) {
        if (lambdaBody instanceof ExpressionStmt statement) {
            Expression expression = statement.getExpression();
            boolean isStatement = expression.isMethodCallExpr()
                    || expression.isObjectCreationExpr()
                    || expression.isAssignExpr()
                    || expression.isUnaryExpr();
            return isStatement ? Optional.empty() : Optional.of(true);
        }
        if (!(lambdaBody instanceof BlockStmt block)) {
            return Optional.empty();
        }
        List<ReturnStmt> returns = block.findAll(ReturnStmt.class, statement -> !isInInnerFunction(statement, block));
        boolean onlyThrows = returns.isEmpty()
                && block.getStatements()
                        .getLast()
                        .filter(Statement::isThrowStmt)
                        .isPresent();
        return onlyThrows
                ? Optional.empty()
                : Optional.of(returns.stream()
                        .anyMatch(statement -> statement.getExpression().isPresent()));
    }

    @SuppressWarnings("ReferenceEquality") // Nodes are equal when their text is.
    private static boolean isInInnerFunction(ReturnStmt statement, BlockStmt block) {
        return Stream.iterate(statement.getParentNode(), Optional::isPresent, node -> node.flatMap(Node::getParentNode))
                .flatMap(Optional::stream)
                .takeWhile(node -> node != block)
                .anyMatch(node -> node instanceof LambdaExpr || node instanceof MethodDeclaration);
    }

    /** The values that a call of {@code method} gets, functions lowered for the parameters that take them. */
    Completed complete(List<Argument> arguments, Optional<MethodHeader> method, TypeUse receiver, Node place) {
        List<Variable> values = new ArrayList<>();
        List<TypeUse> types =
                new ArrayList<>(arguments.stream().map(Argument::type).toList());
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Argument.Value value) {
                values.add(value.variable());
            } else if (arguments.get(i) instanceof Argument.Function function) {
                TypeUse wanted =
                        method.isEmpty() ? guessed(receiver, place, arguments, i) : wanted(i, types, method, receiver);
                Functions.Lowered lowered = body.functions().lower(function.expression(), wanted);
                values.add(lowered.function());
                types.set(i, lowered.type());
            }
        }
        boolean packed = method.filter(header -> body.lowering().binder().isPacked(header, arguments))
                .isPresent();
        return new Completed(packed ? pack(values, method.get(), place) : values, types);
    }

    /** The function that a call of an unknown method wants: what is known of its library, else the habits of chains. */
    private TypeUse guessed(TypeUse receiver, Node place, List<Argument> arguments, int index) {
        String name = place instanceof SimpleName method ? method.getIdentifier() : MethodSignature.CONSTRUCTOR;
        List<TypeUse> known = body.types()
                .libraryParameter(new LibraryFunctions.Parameter(receiver.name(), name, arguments.size(), index));
        return body.lowering()
                .binder()
                .closest(known, arguments.get(index))
                .orElseGet(() -> index == 0 ? habitual(receiver, name, arguments.get(0)) : TypeUse.UNKNOWN);
    }

    private static TypeUse habitual(TypeUse receiver, String name, Argument argument) {
        TypeUse ofChain = HeldTypes.function(receiver, name);
        boolean mayFill = argument instanceof Argument.Function function
                && function.arity().filter(arity -> arity == 1).isPresent()
                && !function.givesValue().orElse(false);
        return ofChain.isUnknown() && mayFill ? HeldTypes.filling(receiver) : ofChain;
    }

    private TypeUse wanted(int index, List<TypeUse> types, Optional<MethodHeader> method, TypeUse receiver) {
        if (method.isEmpty() || method.get().parameterTypes().isEmpty()) {
            return TypeUse.UNKNOWN;
        }
        List<TypeUse> parameters = body.typing().parameterTypes(receiver, method.get(), types);
        int last = parameters.size() - 1;
        TypeUse parameter = parameters.get(Math.min(index, last));
        return method.get().isVarargs() && index >= last ? parameter.elementType() : parameter;
    }

    private List<Variable> pack(List<Variable> values, MethodHeader method, Node place) {
        int fixed = method.signature().arity() - 1;
        List<Variable> packed = new ArrayList<>(values.subList(0, fixed));
        List<Variable> rest = values.subList(fixed, values.size());
        TypeUse type = method.parameterTypes().get(fixed);
        packed.add(Arrays.allocate(body, type, rest, place));
        return packed;
    }
}
