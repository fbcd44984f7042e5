package io.github.piiguard.flow.evidence;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;

/** How close the methods that patterns mean are to one called method. */
final class Closeness {
    /** The distance of a pattern that means another method. */
    static final int NOT_MEANT = Integer.MAX_VALUE;

    private static final int ANY_TYPE = 1_000_000;
    private static final int FARTHEST = 128;
    private static final int SIBLING = 1_000;

    private final Callee callee;
    private final int arity;
    private final TypeHierarchy types;
    private final List<TypeName> receiverTypes;
    private final ArgumentTypes arguments;

    Closeness(Callee callee, int arity, TypeHierarchy types) {
        this.callee = callee;
        this.arity = arity;
        this.types = types;
        this.receiverTypes = receiverTypes();
        this.arguments = new ArgumentTypes(
                callee instanceof Callee.Unresolved unresolved ? unresolved.argumentTypes() : List.of(), types);
    }

    private List<TypeName> receiverTypes() {
        List<TypeName> result = new ArrayList<>();
        result.add(callee.receiverType());
        // A constructor is not inherited.
        if (!callee.name().equals("<init>")) {
            result.addAll(types.supertypes(callee.receiverType()));
        }
        if (callee instanceof Callee.Resolved resolved) {
            result.add(resolved.declaration().owner());
        }
        return result;
    }

    /** 0 is the closest; a supertype is farther than the type, any parameters are farther than those that agree. */
    int distance(MethodPattern pattern) {
        boolean agrees = !(callee instanceof Callee.Resolved resolved)
                || pattern.agreesWith(resolved.declaration().parameterTypes());
        if (!pattern.acceptsArity(arity) || !agrees && isOfProgram()) {
            return NOT_MEANT;
        }
        if (pattern.type().isEmpty()) {
            return ANY_TYPE;
        }
        int distance = distance(pattern.type().get());
        return distance == NOT_MEANT ? NOT_MEANT : distance * FARTHEST + parameterDistance(pattern, agrees);
    }

    private int parameterDistance(MethodPattern pattern, boolean agrees) {
        if (!agrees) {
            return FARTHEST - 1;
        }
        if (callee instanceof Callee.Resolved) {
            return pattern.parameterTypes().isPresent() ? 0 : 1;
        }
        return Math.min(
                FARTHEST - 1,
                pattern.parameterTypes().map(arguments::distance).orElseGet(() -> ArgumentTypes.ofAny(arity)));
    }

    /** A pattern with parameters means one method of the program; of a library's methods it means the like, too. */
    private boolean isOfProgram() {
        return callee instanceof Callee.Resolved resolved
                && types.header(resolved.declaration().owner())
                        .filter(TypeHeader::isProject)
                        .isPresent();
    }

    private int distance(TypeName wanted) {
        int distance = receiverTypes.indexOf(wanted);
        if (distance >= 0) {
            return distance;
        }
        TypeName receiver = callee.receiverType();
        boolean isSibling = callee instanceof Callee.Unresolved
                && receiver.qualified().contains(".")
                && wanted.qualified().startsWith(receiver.qualified() + ".");
        return isSibling ? SIBLING : NOT_MEANT;
    }
}
