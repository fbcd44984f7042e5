package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The names in Java's form of the types that one class file mentions in the class file's form, as its InnerClasses
 * attribute tells them. An anonymous class is {@code Outer.$1}, a local one {@code Outer.$1Local}.
 */
public final class InternalNames {
    private record Nested(String outer, String simpleName, boolean isInner) {}

    private final Map<String, Nested> nested = new HashMap<>();
    private final Map<String, TypeName> known = new HashMap<>();

    /** Notes one entry of the attribute. */
    public void add(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        known.clear();
        if (outerName != null && innerName != null) {
            boolean isInner = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
            nested.put(name, new Nested(outerName, innerName, isInner));
            return;
        }
        int separator = numberedPart(name);
        if (separator > 0) {
            nested.put(name, new Nested(name.substring(0, separator), name.substring(separator), false));
        }
    }

    /** Where the part begins that a compiler gives to an anonymous or local class: a dollar sign and a number. */
    private static int numberedPart(String name) {
        for (int at = name.length() - 2; at > 0; at--) {
            if (name.charAt(at) == '$' && Character.isDigit(name.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether objects of a member class hold an object of the class around it. */
    public boolean isInner(String internalName) {
        Nested self = nested.get(internalName);
        return self != null && self.isInner();
    }

    /** The name of {@code java/util/Map$Entry}. */
    public TypeName of(String internalName) {
        TypeName name = known.get(internalName);
        if (name == null) {
            name = find(internalName);
            known.put(internalName, name);
        }
        return name;
    }

    private TypeName find(String internalName) {
        Nested found = nested.get(internalName);
        if (found == null || found.outer().equals(internalName)) {
            return TypeName.of(internalName.replace('/', '.'));
        }
        return of(found.outer()).nested(found.simpleName());
    }

    /** The name of an erased type. */
    public TypeName of(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> TypeName.of(of(type.getElementType()) + "[]".repeat(type.getDimensions()));
            case Type.OBJECT -> of(type.getInternalName());
            default -> TypeName.of(type.getClassName());
        };
    }
}
