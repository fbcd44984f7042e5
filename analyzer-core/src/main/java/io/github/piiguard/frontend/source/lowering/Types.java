package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.TypeUse;
import java.util.List;

/** Types that the language itself knows. */
final class Types {
    static final TypeUse BOOLEAN = TypeUse.of("boolean");
    static final TypeUse INT = TypeUse.of("int");
    static final TypeUse LONG = TypeUse.of("long");
    static final TypeUse DOUBLE = TypeUse.of("double");
    static final TypeUse CHAR = TypeUse.of("char");
    static final TypeUse VOID = TypeUse.of("void");
    static final TypeUse CLASS = TypeUse.of("java.lang.Class");

    /** The type of {@code null}: unknown. */
    static final TypeUse NULL = TypeUse.UNKNOWN;

    private static final List<String> PRIMITIVES =
            List.of("byte", "short", "char", "int", "long", "float", "double", "boolean");

    private Types() {}

    static boolean isPrimitive(TypeUse type) {
        return PRIMITIVES.contains(type.name().qualified());
    }

    static boolean isVoid(TypeUse type) {
        return type.equals(VOID);
    }
}
