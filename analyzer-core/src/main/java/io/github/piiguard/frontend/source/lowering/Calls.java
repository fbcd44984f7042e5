package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;

/** Lowers method calls. */
final class Calls {
    private final Body body;
    private final Arguments arguments;
    private final UnqualifiedCalls unqualified;

    Calls(Body body) {
        this.body = body;
        arguments = new Arguments(body);
        unqualified = new UnqualifiedCalls(body);
    }

    /**
     * A call without its arguments.
     *
     * @param receiver absent for a static call
     * @param isSuper whether the call names the superclass's method and no overriding one
     */
    record Site(String name, Optional<Variable> receiver, TypeUse receiverType, boolean isSuper, Node place) {}

    Arguments arguments() {
        return arguments;
    }

    /** @param wanted the type of the place that takes the result */
    Variable lower(MethodCallExpr call, TypeUse wanted) {
        Site site = site(call);
        return invoke(site, arguments.of(call.getArguments()), wanted);
    }

    private Site site(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (call.getScope().isEmpty()) {
            return unqualified.site(name, call.getArguments().size(), call.getName());
        }
        Expression scope = call.getScope().get();
        if (scope instanceof SuperExpr parent) {
            return superSite(name, parent, call.getName());
        }
        Optional<TypeName> type = body.names().asType(scope);
        return type.isPresent()
                ? new Site(name, Optional.empty(), TypeUse.of(type.get()), false, call.getName())
                : on(body.expressions().lower(scope), name, call.getName());
    }

    /** A call on an object. */
    Site on(Variable receiver, String name, Node place) {
        return new Site(name, Optional.of(receiver), body.erased(receiver.type(), place), false, place);
    }

    private Site superSite(String name, SuperExpr parent, Node place) {
        ClassContext type = body.frame().type();
        Optional<TypeName> named =
                parent.getTypeName().flatMap(text -> body.unit().scope().typeNamed(text.asString(), parent));
        boolean isInterface = named.flatMap(body.types()::header)
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .isPresent();
        if (isInterface) {
            return new Site(name, body.frame().self(), TypeUse.of(named.get()), true, place);
        }
        Optional<ClassContext> outer = named.flatMap(body.lowering()::context);
        Optional<Variable> receiver = outer.flatMap(
                        context -> body.names().instances().of(context, place))
                .or(() -> body.frame().self());
        return new Site(name, receiver, superclass(outer.orElse(type)), true, place);
    }

    /** The superclass of a type; for an anonymous class the type that it extends or implements. */
    TypeUse superclass(ClassContext type) {
        return body.types()
                .header(type.name())
                .flatMap(TypeHeader::superclass)
                .orElseGet(() -> TypeUse.of(TypeName.OBJECT));
    }

    /** Emits a call and gives its result. */
    Variable invoke(Site site, List<Argument> given) {
        return invoke(site, given, TypeUse.UNKNOWN);
    }

    private Variable invoke(Site site, List<Argument> given, TypeUse wanted) {
        Optional<MethodHeader> method =
                body.lowering().binder().method(site.receiverType().name(), site.name(), given);
        Arguments.Completed completed = arguments.complete(given, method, site.receiverType(), site.place());
        TypeUse type = method.map(header -> resultType(site, header, completed.types()))
                .orElseGet(() -> guess(site, completed.types(), wanted));
        Variable result = body.temporary(type);
        body.emit(new Statement.Invoke(
                result,
                callee(site, method, completed),
                method.filter(MethodHeader::isStatic).isPresent() ? Optional.empty() : site.receiver(),
                completed.values(),
                body.location(site.place())));
        return result;
    }

    private TypeUse resultType(Site site, MethodHeader method, List<TypeUse> arguments) {
        // A fluent setter that a builder inherits gives the builder itself.
        boolean isFluent = method.generated()
                .filter(generated -> generated instanceof GeneratedMethod.Setter setter && setter.fluent())
                .isPresent();
        return isFluent ? site.receiverType() : body.typing().resultType(site.receiverType(), method, arguments);
    }

    private static Callee callee(Site site, Optional<MethodHeader> method, Arguments.Completed arguments) {
        TypeName receiverType = site.receiverType().name();
        return method.<Callee>map(
                        header -> new Callee.Resolved(header.signature(), receiverType, isVirtual(site, header)))
                .orElseGet(() -> new Callee.Unresolved(site.name(), receiverType, arguments.typeNames()));
    }

    private static boolean isVirtual(Site site, MethodHeader method) {
        return !site.isSuper() && !method.isStatic() && !method.modifiers().contains(Modifier.PRIVATE);
    }

    /** The type that a call of an unknown method gives: what its name and receiver tell, else what the place wants. */
    private TypeUse guess(Site site, List<TypeUse> arguments, TypeUse wanted) {
        TypeUse guessed = guess(site, arguments);
        return guessed.isUnknown() && tells(wanted) ? wanted : guessed;
    }

    /** Whether the type of a place says what its value is; a type variable and {@code Object} do not. */
    private boolean tells(TypeUse wanted) {
        TypeName name = wanted.name();
        boolean isKnown =
                name.qualified().contains(".") || body.types().header(name).isPresent();
        return Types.isPrimitive(wanted) || (isKnown && !name.equals(TypeName.OBJECT));
    }

    private TypeUse guess(Site site, List<TypeUse> arguments) {
        TypeUse receiver = site.receiverType();
        TypeName known = body.types().libraryResult(receiver.name(), site.name());
        if (!known.isUnknown()) {
            return TypeUse.of(known);
        }
        if (receiver.name().isArray()) {
            return site.name().equals("clone") ? receiver : TypeUse.UNKNOWN;
        }
        TypeUse held = HeldTypes.result(receiver, site.name(), arguments);
        if (!held.isUnknown()) {
            return held;
        }
        return site.receiver().isPresent()
                ? FluentTypes.ofInstance(receiver.name(), site.name())
                : FluentTypes.ofStatic(receiver.name(), site.name());
    }
}
