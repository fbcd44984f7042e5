package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One search for the methods of a name and arity that a type declares or inherits. */
record MethodSearch(TypeHierarchy hierarchy, TypeName receiver, String name, int arity) {
    /** The methods found in these types, nearest type first; what an earlier one overrides is left out. */
    List<MethodHeader> in(List<TypeName> owners) {
        List<MethodHeader> result = new ArrayList<>();
        for (TypeName owner : owners) {
            hierarchy.header(owner).ifPresent(header -> header.methods().stream()
                    .filter(method -> isWanted(method, owner))
                    .filter(method -> result.stream().noneMatch(nearer -> overrides(nearer, method)))
                    .sorted(Comparator.comparing(
                            method -> method.parameterTypes().size() != arity))
                    .toList()
                    .forEach(result::add));
        }
        return List.copyOf(result);
    }

    private boolean isWanted(MethodHeader method, TypeName owner) {
        boolean isHidden = method.modifiers().contains(Modifier.PRIVATE) && !owner.equals(receiver);
        return !isHidden && method.signature().name().equals(name) && takes(method);
    }

    private boolean takes(MethodHeader method) {
        int parameters = method.parameterTypes().size();
        return parameters == arity || (method.isVarargs() && arity >= parameters - 1);
    }

    /** Whether {@code nearer}, of a subtype of the receiver or itself, takes the place of {@code inherited}. */
    boolean overrides(MethodHeader nearer, MethodHeader inherited) {
        List<TypeName> nearerTypes = nearer.signature().parameterTypes();
        List<TypeName> inheritedTypes = inherited.signature().parameterTypes();
        if (nearerTypes.size() != inheritedTypes.size()
                || nearer.signature().owner().equals(inherited.signature().owner())) {
            return false;
        }
        return IntStream.range(0, nearerTypes.size())
                .allMatch(at -> isSame(nearerTypes.get(at), inheritedTypes.get(at))
                        || isSame(nearerTypes.get(at), seenFrom(nearer, inherited, at)));
    }

    /** A name that one file could not resolve counts as the qualified one that it ends with. */
    private static boolean isSame(TypeName nearer, TypeName inherited) {
        boolean isQualified =
                nearer.qualified().contains(".") && inherited.qualified().contains(".");
        return nearer.equals(inherited) || (!isQualified && nearer.simpleName().equals(inherited.simpleName()));
    }

    /** {@code compareTo(T)} of {@code Comparable<User>} is {@code compareTo(User)} where a user is compared. */
    private TypeName seenFrom(MethodHeader nearer, MethodHeader inherited, int parameter) {
        TypeUse declared = inherited.parameterTypes().get(parameter);
        Generics generics = new Generics(hierarchy);
        TypeName inheritedOwner = inherited.signature().owner();
        boolean isInherited = hierarchy.isSubtype(nearer.signature().owner(), inheritedOwner);
        // A class's method may implement that of an interface which only the receiver joins with the class.
        TypeName joining = isInherited ? nearer.signature().owner() : receiver;
        return generics.memberType(generics.thisType(joining), inheritedOwner, declared)
                .name();
    }
}
