package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Map;

/** Conversions between primitive types and their boxes. */
final class Conversions {
    private static final List<String> NUMBERS = List.of("byte", "short", "int", "long", "float", "double");

    private static final Map<String, String> BOXES = Map.of(
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "char", "java.lang.Character",
            "boolean", "java.lang.Boolean");

    private Conversions() {}

    /** How well a value of one type goes where another is declared. */
    enum Fit {
        WIDENS,
        BOXES,
        NEVER,
        UNKNOWN
    }

    static Fit of(TypeName from, TypeName to) {
        String source = from.qualified();
        String target = to.qualified();
        if (BOXES.containsKey(source) && BOXES.containsKey(target)) {
            return widens(source, target) ? Fit.WIDENS : Fit.NEVER;
        }
        if (target.equals(BOXES.get(source)) || source.equals(BOXES.get(target))) {
            return Fit.BOXES;
        }
        if (BOXES.containsKey(source) && (to.equals(TypeName.STRING) || to.isArray())) {
            return Fit.NEVER;
        }
        return BOXES.containsKey(target) && (from.equals(TypeName.STRING) || from.isArray()) ? Fit.NEVER : Fit.UNKNOWN;
    }

    private static boolean widens(String source, String target) {
        int from = source.equals("char") ? NUMBERS.indexOf("short") : NUMBERS.indexOf(source);
        return from >= 0 && from < NUMBERS.indexOf(target);
    }

    /** The type that an object of a primitive type has once boxed. */
    static TypeName boxed(TypeName type) {
        return TypeName.of(BOXES.getOrDefault(type.qualified(), type.qualified()));
    }
}
