package io.github.piiguard.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as it is used, with its type arguments: {@code Map<String, User>}. A type variable is named by its simple name
 * and has no arguments. An array of a generic type keeps the arguments of its elements.
 */
public record TypeUse(TypeName name, List<TypeUse> arguments) {
    public static final TypeUse UNKNOWN = of(TypeName.UNKNOWN);
    public static final TypeUse STRING = of(TypeName.STRING);

    public TypeUse {
        arguments = List.copyOf(arguments);
    }

    public static TypeUse of(TypeName name) {
        return new TypeUse(name, List.of());
    }

    public static TypeUse of(String qualified) {
        return of(TypeName.of(qualified));
    }

    public boolean isUnknown() {
        return name.isUnknown();
    }

    /** The type argument at {@code index}, or the unknown type. */
    public TypeUse argument(int index) {
        return index < arguments.size() ? arguments.get(index) : UNKNOWN;
    }

    public TypeUse elementType() {
        return new TypeUse(name.elementType(), arguments);
    }

    public TypeUse arrayOf() {
        return new TypeUse(TypeName.of(name.qualified() + "[]"), arguments);
    }

    @Override
    public String toString() {
        String text = name.toString();
        return arguments.isEmpty()
                ? text
                : arguments.stream().map(TypeUse::toString).collect(Collectors.joining(", ", text + "<", ">"));
    }
}
