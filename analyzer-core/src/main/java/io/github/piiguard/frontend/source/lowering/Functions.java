package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers lambdas and method references to function objects with bodies of their own. */
final class Functions {
    private final Body body;

    Functions(Body body) {
        this.body = body;
    }

    /**
     * A function object.
     *
     * @param type the functional interface, with what the body fixes of its type arguments
     */
    record Lowered(Variable function, TypeUse type) {}

    /** A lambda or method reference, possibly in parentheses, or another expression that gives one. */
    Lowered lower(Expression expression, TypeUse wanted) {
        if (expression instanceof EnclosedExpr enclosed) {
            return lower(enclosed.getInner(), wanted);
        }
        if (expression instanceof LambdaExpr lambda) {
            return lambda(lambda, wanted);
        }
        if (expression instanceof MethodReferenceExpr reference) {
            return reference(reference, wanted);
        }
        Variable value = body.expressions().lower(expression, wanted);
        return new Lowered(value, value.type());
    }

    Lowered lambda(LambdaExpr lambda, TypeUse wanted) {
        Optional<MethodHeader> method = body.typing().functionalMethod(wanted);
        Body inner = new Body(body.lowering(), Frame.ofLambda(body.frame()));
        List<Variable> parameters = parameters(lambda, method, inner);
        boolean givesNothing =
                method.filter(header -> Types.isVoid(header.returnType())).isPresent();
        if (lambda.getBody() instanceof ExpressionStmt statement) {
            TypeUse result = method.map(MethodHeader::returnType).orElse(TypeUse.UNKNOWN);
            Variable value = inner.expressions().lower(statement.getExpression(), result);
            inner.finish(givesNothing ? Optional.empty() : Optional.of(value));
        } else {
            inner.statements().lower(lambda.getBody());
        }
        return close(inner, parameters, wanted, lambda);
    }

    private List<Variable> parameters(LambdaExpr lambda, Optional<MethodHeader> method, Body inner) {
        List<TypeUse> expected = method.map(MethodHeader::parameterTypes).orElse(List.of());
        List<Variable> parameters = new ArrayList<>();
        for (int i = 0; i < lambda.getParameters().size(); i++) {
            Parameter parameter = lambda.getParameters().get(i);
            boolean isInferred =
                    parameter.getType().isUnknownType() || parameter.getType().isVarType();
            TypeUse known = i < expected.size() ? expected.get(i) : TypeUse.UNKNOWN;
            TypeUse type = isInferred ? known : body.typeUse(parameter.getType());
            parameters.add(inner.frame().declare(parameter.getNameAsString(), type));
        }
        return parameters;
    }

    Lowered reference(MethodReferenceExpr reference, TypeUse wanted) {
        Body inner = new Body(body.lowering(), Frame.ofLambda(body.frame()));
        MethodReferences references = new MethodReferences(body, inner, reference);
        Optional<MethodHeader> method = body.typing().functionalMethod(wanted);
        List<TypeUse> types = method.map(MethodHeader::parameterTypes).orElseGet(references::guessParameters);
        List<Variable> parameters = types.stream().map(inner::temporary).toList();
        Variable value = references.call(parameters);
        boolean givesNothing =
                method.filter(header -> Types.isVoid(header.returnType())).isPresent();
        inner.finish(givesNothing || Types.isVoid(value.type()) ? Optional.empty() : Optional.of(value));
        return close(inner, parameters, wanted, reference);
    }

    private Lowered close(Body inner, List<Variable> parameters, TypeUse wanted, Node node) {
        List<Map.Entry<Variable, Variable>> captures = inner.frame().captures();
        List<Variable> all = new ArrayList<>();
        captures.forEach(entry -> all.add(entry.getValue()));
        all.addAll(parameters);
        SourceLocation location = body.location(node);
        MethodSignature signature = new MethodSignature(
                body.frame().type().name(),
                "lambda$" + location.line() + "$" + location.column(),
                all.stream().map(variable -> variable.type().name()).toList());
        TypeUse result = inner.frame().returnedType();
        body.lowering()
                .add(new MethodBody(
                        signature,
                        inner.frame().usedSelf(),
                        all,
                        captures.size(),
                        result,
                        inner.graph().finish(),
                        location));
        TypeUse type = body.typing()
                .functionType(wanted, parameters.stream().map(Variable::type).toList(), result);
        Variable function = body.temporary(type);
        body.emit(new Statement.CreateFunction(
                function, signature, captures.stream().map(Map.Entry::getKey).toList(), type, location));
        return new Lowered(function, type);
    }
}
