package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The body of one method reference: the call that a lambda would write out. */
final class MethodReferences {
    private static final int MOST_PARAMETERS = 4;

    private final Body outer;
    private final Body inner;
    private final MethodReferenceExpr reference;
    private final String name;
    private final Optional<Variable> bound;
    private final Optional<TypeUse> type;

    MethodReferences(Body outer, Body inner, MethodReferenceExpr reference) {
        this.outer = outer;
        this.inner = inner;
        this.reference = reference;
        name = reference.getIdentifier();
        bound = boundReceiver();
        type = bound.isPresent() || reference.getScope() instanceof SuperExpr ? Optional.empty() : scopeType();
    }

    private Optional<Variable> boundReceiver() {
        Expression scope = reference.getScope();
        if (scope instanceof ThisExpr self && self.getTypeName().isEmpty()) {
            return inner.frame().self();
        }
        if (scope instanceof TypeExpr type) {
            return type.getType() instanceof ClassOrInterfaceType named ? variable(named) : Optional.empty();
        }
        if (scope instanceof SuperExpr || outer.names().asType(scope).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(inner.frame().capture(outer.expressions().lower(scope)));
    }

    /** The parser takes the variable of {@code user::getEmail} for a type. */
    private Optional<Variable> variable(ClassOrInterfaceType path) {
        if (path.getScope().isPresent()) {
            return variable(path.getScope().get()).map(scope -> inner.names()
                    .read(inner.names().fieldOf(scope, path.getNameAsString(), reference), reference));
        }
        String simple = path.getNameAsString();
        boolean isType = path.getTypeArguments().isPresent()
                || (TypeNames.isTypeLike(simple)
                        && outer.unit().scope().typeNamed(simple, reference).isPresent()
                        && outer.frame().find(simple).isEmpty());
        return isType
                ? Optional.empty()
                : outer.names().find(simple, reference).map(target -> inner.frame()
                        .capture(outer.names().read(target, reference)));
    }

    private Optional<TypeUse> scopeType() {
        return reference.getScope() instanceof TypeExpr named
                ? Optional.of(outer.typeUse(named.getType()))
                : outer.names().asType(reference.getScope()).map(TypeUse::of);
    }

    /** Parameters where no functional interface tells them: as few as the method can be called with. */
    List<TypeUse> guessParameters() {
        if (type.isEmpty() || name.equals("new")) {
            return unknown(fewestArguments(0));
        }
        if (isStaticWith(1) || type.get().name().isUnknown()) {
            return unknown(1);
        }
        int fewest = fewestArguments(0);
        return isStaticWith(fewest) ? unknown(fewest) : withReceiver(fewest);
    }

    private List<TypeUse> withReceiver(int others) {
        return IntStream.rangeClosed(0, others)
                .mapToObj(i -> i == 0 ? type.orElse(TypeUse.UNKNOWN) : TypeUse.UNKNOWN)
                .toList();
    }

    private static List<TypeUse> unknown(int count) {
        return Collections.nCopies(count, TypeUse.UNKNOWN);
    }

    private int fewestArguments(int otherwise) {
        TypeName owner = bound.map(variable -> inner.erased(variable.type(), reference))
                .or(() -> type)
                .orElse(TypeUse.UNKNOWN)
                .name();
        String method = name.equals("new") ? "<init>" : name;
        return IntStream.rangeClosed(0, MOST_PARAMETERS)
                .filter(arity -> !owner.isUnknown()
                        && !outer.types().findMethods(owner, method, arity).isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private boolean isStaticWith(int arity) {
        return type.filter(owner -> outer.types().findMethods(owner.name(), name, arity).stream()
                        .anyMatch(MethodHeader::isStatic))
                .isPresent();
    }

    /** Emits the call and gives its result. */
    Variable call(List<Variable> parameters) {
        List<Argument> arguments =
                parameters.stream().<Argument>map(Argument.Value::of).toList();
        if (reference.getScope() instanceof SuperExpr) {
            Calls.Site site = new Calls.Site(
                    name,
                    inner.frame().self(),
                    inner.calls().superclass(inner.frame().type()),
                    true,
                    reference);
            return inner.calls().invoke(site, arguments);
        }
        if (bound.isPresent()) {
            return inner.calls().invoke(inner.calls().on(bound.get(), name, reference), arguments);
        }
        TypeUse owner = type.orElse(TypeUse.UNKNOWN);
        if (name.equals("new")) {
            return owner.name().isArray()
                    ? Arrays.allocate(inner, owner, List.of(), reference)
                    : inner.creations().create(owner, arguments, reference);
        }
        return isUnbound(owner, parameters) ? onFirst(owner, parameters, arguments) : onType(owner, arguments);
    }

    private Variable onType(TypeUse owner, List<Argument> arguments) {
        Calls.Site site = new Calls.Site(name, Optional.empty(), owner, false, reference);
        return inner.calls().invoke(site, arguments);
    }

    private Variable onFirst(TypeUse owner, List<Variable> parameters, List<Argument> arguments) {
        Variable receiver = parameters.get(0);
        boolean isKnown = outer.types().isSubtype(receiver.type().name(), owner.name());
        Calls.Site site =
                new Calls.Site(name, Optional.of(receiver), isKnown ? receiver.type() : owner, false, reference);
        return inner.calls().invoke(site, arguments.subList(1, arguments.size()));
    }

    /** Whether the first parameter is the receiver. */
    private boolean isUnbound(TypeUse owner, List<Variable> parameters) {
        if (parameters.isEmpty() || isStaticWith(parameters.size())) {
            return false;
        }
        boolean isInstance = !outer.types()
                .findMethods(owner.name(), name, parameters.size() - 1)
                .isEmpty();
        // Nothing tells for a type that is not at hand; most such references read something of their argument.
        return isInstance || outer.types().header(owner.name()).isEmpty();
    }
}
