package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.List;
import java.util.Optional;

/**
 * Finds the declaration that a call names: by receiver type, name and arity; argument types only break ties, and an
 * argument of unknown type never unbinds the call.
 */
final class Binder {
    private static final int EXACT = 4;
    private static final int FITS = 3;
    private static final int UNKNOWN = 1;
    private static final int MISFIT = -20;
    private static final int PACKED = -1;

    private final TypeHierarchy types;
    private final Typing typing;

    Binder(TypeHierarchy types, Typing typing) {
        this.types = types;
        this.typing = typing;
    }

    /** The method that a call on a receiver of that type runs. */
    Optional<MethodHeader> method(TypeName receiver, String name, List<Argument> arguments) {
        if (receiver.isUnknown()) {
            return Optional.empty();
        }
        List<MethodHeader> candidates = types.findMethods(receiver, name, arguments.size());
        return best(candidates.isEmpty() ? ofObject(receiver, name, arguments.size()) : candidates, arguments);
    }

    /** An interface without supertypes has the methods of {@code Object} too. */
    private List<MethodHeader> ofObject(TypeName receiver, String name, int arity) {
        boolean isInterface = types.header(receiver)
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .isPresent();
        return isInterface ? types.findMethods(TypeName.OBJECT, name, arity) : List.of();
    }

    /** The constructor that a creation of that type runs. */
    Optional<MethodHeader> constructor(TypeName type, List<Argument> arguments) {
        List<MethodHeader> candidates = types.header(type).stream()
                .flatMap(header -> header.methods().stream())
                .filter(method -> method.signature().name().equals(MethodSignature.CONSTRUCTOR))
                .filter(method -> takes(method, arguments.size()))
                .toList();
        return best(candidates, arguments);
    }

    /** Whether a call with so many arguments may run the method. */
    static boolean takes(MethodHeader method, int arguments) {
        int parameters = method.signature().arity();
        return method.isVarargs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    private Optional<MethodHeader> best(List<MethodHeader> candidates, List<Argument> arguments) {
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        MethodHeader best = candidates.get(0);
        int highest = Integer.MIN_VALUE;
        for (MethodHeader candidate : candidates) {
            int score = score(candidate, arguments);
            if (score > highest) {
                best = candidate;
                highest = score;
            }
        }
        return Optional.of(best);
    }

    private int score(MethodHeader method, List<Argument> arguments) {
        boolean packed = isPacked(method, arguments);
        int score = packed ? PACKED : 0;
        for (int i = 0; i < arguments.size(); i++) {
            score += score(parameter(method, i, packed), arguments.get(i));
        }
        return score;
    }

    /** The first of those types that an argument fits best. */
    Optional<TypeUse> closest(List<TypeUse> candidates, Argument argument) {
        return candidates.stream().reduce((one, other) -> score(other, argument) > score(one, argument) ? other : one);
    }

    private static TypeUse parameter(MethodHeader method, int index, boolean packed) {
        List<TypeUse> parameters = method.parameterTypes();
        int last = parameters.size() - 1;
        return packed && index >= last ? parameters.get(last).elementType() : parameters.get(Math.min(index, last));
    }

    /** Whether the last arguments of a call have to be packed into an array. */
    boolean isPacked(MethodHeader method, List<Argument> arguments) {
        if (!method.isVarargs()) {
            return false;
        }
        int last = method.signature().arity() - 1;
        if (arguments.size() != last + 1) {
            return true;
        }
        TypeUse type = arguments.get(last).type();
        return !type.name().isArray()
                || dimensions(type) < dimensions(method.parameterTypes().get(last));
    }

    private static int dimensions(TypeUse type) {
        String name = type.name().qualified();
        return name.length() - name.replace("[", "").length();
    }

    private int score(TypeUse parameter, Argument argument) {
        if (argument instanceof Argument.Function function) {
            return score(parameter, function);
        }
        TypeUse type = argument.type();
        if (type.isUnknown() || argument.isNull()) {
            return UNKNOWN;
        }
        if (type.name().equals(parameter.name())) {
            return EXACT;
        }
        return fits(type.name(), parameter.name());
    }

    private int fits(TypeName type, TypeName parameter) {
        if (parameter.equals(TypeName.OBJECT)) {
            return UNKNOWN;
        }
        if (types.isSubtype(type, parameter) || type.isArray() && parameter.isArray()) {
            return FITS;
        }
        Conversions.Fit fit = Conversions.of(type, parameter);
        return switch (fit) {
            case WIDENS -> FITS;
            case BOXES -> UNKNOWN;
            case NEVER -> MISFIT;
            // A type variable or a type without header takes anything.
            case UNKNOWN ->
                types.header(parameter).isEmpty() || types.header(type).isEmpty() ? UNKNOWN : MISFIT;
        };
    }

    private int score(TypeUse parameter, Argument.Function function) {
        Optional<MethodHeader> method = typing.functionalMethod(parameter);
        if (method.isEmpty()) {
            return types.header(parameter.name()).isPresent() ? MISFIT : UNKNOWN;
        }
        int score = function.arity()
                        .filter(arity -> arity != method.get().signature().arity())
                        .isPresent()
                ? MISFIT
                : FITS;
        TypeUse result = method.get().returnType();
        if (result.isUnknown()) {
            return score;
        }
        boolean givesNothing = Types.isVoid(result);
        return function.givesValue().filter(value -> value == givesNothing).isPresent() ? score + MISFIT : score;
    }
}
