package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is known of a call's arguments, held against the parameters that patterns name. */
public record ArgumentTypes(List<TypeName> types, TypeHierarchy hierarchy) {
    private static final int EXACT = 0;
    private static final int FITS = 1;
    private static final int UNKNOWN = 2;
    private static final int MISFIT = 8;
    private static final List<String> NUMBERS = List.of("byte", "short", "char", "int", "long", "float", "double");
    private static final Map<String, String> BOXES = Map.of(
            "Byte", "byte",
            "Short", "short",
            "Character", "char",
            "Integer", "int",
            "Long", "long",
            "Float", "float",
            "Double", "double",
            "Boolean", "boolean");

    /**
     * Whether no argument is known to be of another type than the parameter in its place. An array may stand for a list of arguments
     * of any length, and a type that is not at hand may be a type variable.
     */
    public boolean mayFit(List<TypeName> parameters) {
        return types.size() != parameters.size()
                || IntStream.range(0, types.size()).allMatch(i -> mayFit(types.get(i), parameters.get(i)));
    }

    private boolean mayFit(TypeName argument, TypeName parameter) {
        boolean isAtHand = isPrimitive(parameter)
                || (!parameter.isArray() && hierarchy.header(parameter).isPresent());
        return !isAtHand || distance(argument, simple(parameter.qualified())) < MISFIT;
    }

    /** How far the arguments are from parameters of these types: the more is known to agree, the closer. */
    int distance(List<String> parameters) {
        int last = parameters.size() - 1;
        boolean isVariable = last >= 0 && parameters.get(last).endsWith("...");
        if (isVariable ? types.size() < last : types.size() != parameters.size()) {
            return parameters.size() * UNKNOWN;
        }
        int distance = 0;
        for (int i = 0; i < types.size(); i++) {
            String parameter = parameters.get(Math.min(i, last));
            distance += isVariable && i >= last
                    ? Math.min(
                            distance(types.get(i), simple(parameter)),
                            distance(types.get(i), simple(parameter.replace("...", ""))))
                    : distance(types.get(i), simple(parameter));
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
        if (isSubtype(type, parameter) || isConverted(unboxed(name), unboxed(parameter))) {
            return FITS;
        }
        return isWhollyKnown(type) ? MISFIT : UNKNOWN;
    }

    private boolean isSubtype(TypeName type, String parameter) {
        return hierarchy.supertypes(type).stream()
                .map(supertype -> simple(supertype.qualified()))
                .anyMatch(parameter::equals);
    }

    private static boolean isConverted(String from, String to) {
        return NUMBERS.contains(from) ? NUMBERS.contains(to) || to.equals("Number") : from.equals(to);
    }

    private static String unboxed(String name) {
        return BOXES.getOrDefault(name, name);
    }

    /** Whether all that a type is is at hand. */
    private boolean isWhollyKnown(TypeName type) {
        return isPrimitive(type)
                || Stream.concat(Stream.of(type), hierarchy.supertypes(type).stream())
                        .allMatch(known -> hierarchy.header(known).isPresent());
    }

    private static boolean isPrimitive(TypeName type) {
        return NUMBERS.contains(type.qualified()) || type.qualified().equals("boolean");
    }

    private static String simple(String name) {
        String erased = name.replace("...", "[]");
        return erased.substring(erased.lastIndexOf('.') + 1);
    }
}
