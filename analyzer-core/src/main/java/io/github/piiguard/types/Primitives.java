package io.github.piiguard.types;

import io.github.piiguard.model.TypeUse;
import java.util.Map;

/** The classes that stand for primitive types where objects are wanted. */
final class Primitives {
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "char", "java.lang.Character",
            "double", "java.lang.Double",
            "float", "java.lang.Float",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "short", "java.lang.Short");

    private Primitives() {}

    static TypeUse boxed(TypeUse type) {
        String box = BOXES.get(type.name().qualified());
        return box == null ? type : TypeUse.of(box);
    }
}
