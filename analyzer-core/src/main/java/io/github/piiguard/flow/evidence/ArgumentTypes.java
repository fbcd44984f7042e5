package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.stream.Stream;

/** What is known of a call's arguments, held against the parameters that patterns name. */
record ArgumentTypes(List<TypeName> types, TypeHierarchy hierarchy) {
    private static final int EXACT = 0;
    private static final int FITS = 1;
    private static final int UNKNOWN = 2;
    private static final int MISFIT = 8;
    private static final List<String> NUMBERS = List.of("byte", "short", "char", "int", "long", "float", "double");

    /** How far the arguments are from parameters of these types: the more is known to agree, the closer. */
    int distance(List<String> parameters) {
        int distance = 0;
        for (int i = 0; i < parameters.size(); i++) {
            distance += i < types.size() && parameters.size() == types.size()
                    ? distance(types.get(i), simple(parameters.get(i)))
                    : UNKNOWN;
        }
        return distance;
    }

    /** The distance from parameters that a pattern leaves open: farther than any that may agree. */
    static int ofAny(int arity) {
        return arity * UNKNOWN + 1;
    }

    private int distance(TypeName type, String parameter) {
        if (type.isUnknown() || parameter.equals("Object") || parameter.length() == 1) {
            return UNKNOWN;
        }
        String name = simple(type.qualified());
        if (name.equals(parameter) || parameter.equals(name + "[]")) {
            return EXACT;
        }
        if (isSubtype(type, parameter) || (NUMBERS.contains(name) && isNumber(parameter))) {
            return FITS;
        }
        return isWhollyKnown(type) ? MISFIT : UNKNOWN;
    }

    private boolean isSubtype(TypeName type, String parameter) {
        return hierarchy.supertypes(type).stream()
                .map(supertype -> simple(supertype.qualified()))
                .anyMatch(parameter::equals);
    }

    private static boolean isNumber(String parameter) {
        return NUMBERS.contains(parameter)
                || List.of("Integer", "Long", "Double", "Float", "Number").contains(parameter);
    }

    /** Whether all that a type is is at hand. */
    private boolean isWhollyKnown(TypeName type) {
        boolean isPrimitive =
                NUMBERS.contains(type.qualified()) || type.qualified().equals("boolean");
        return isPrimitive
                || Stream.concat(Stream.of(type), hierarchy.supertypes(type).stream())
                        .allMatch(known -> hierarchy.header(known).isPresent());
    }

    private static String simple(String name) {
        String erased = name.replace("...", "[]");
        return erased.substring(erased.lastIndexOf('.') + 1);
    }
}
