package io.github.piiguard.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The erased name of a type as Java source writes it: {@code int}, {@code java.util.Map.Entry}, {@code byte[]}. A nested
 * type is separated by a dot. A type whose package is not known has its simple name only.
 */
public record TypeName(String qualified) implements Comparable<TypeName> {
    /** The type of an expression about which nothing is known. */
    public static final TypeName UNKNOWN = new TypeName("?");

    public static final TypeName OBJECT = new TypeName("java.lang.Object");
    public static final TypeName STRING = new TypeName("java.lang.String");
    public static final TypeName VOID = new TypeName("void");

    public TypeName {
        if (qualified.isBlank()) {
            throw new IllegalArgumentException("a type name must not be blank");
        }
    }

    public static TypeName of(String qualified) {
        return new TypeName(qualified);
    }

    /** The last part of the name, array brackets included. */
    public String simpleName() {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** The leading parts in lower case: by convention those of the package; empty without any. */
    public String packageName() {
        String[] parts = qualified.split("\\.", -1);
        return Arrays.stream(parts)
                .limit(parts.length - 1)
                .takeWhile(part -> Character.isLowerCase(part.charAt(0)))
                .collect(Collectors.joining("."));
    }

    public boolean isArray() {
        return qualified.endsWith("[]");
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** The type of an array's elements, or the type itself when it is no array. */
    public TypeName elementType() {
        return isArray() ? new TypeName(qualified.substring(0, qualified.length() - 2)) : this;
    }

    /** The type in which this one is nested, as far as the names' case tells. */
    public Optional<TypeName> enclosing() {
        int dot = qualified.lastIndexOf('.');
        TypeName outer = dot < 1 ? UNKNOWN : new TypeName(qualified.substring(0, dot));
        return Character.isUpperCase(outer.simpleName().charAt(0)) ? Optional.of(outer) : Optional.empty();
    }

    public TypeName nested(String simpleName) {
        return new TypeName(qualified + "." + simpleName);
    }

    @Override
    public int compareTo(TypeName other) {
        return qualified.compareTo(other.qualified);
    }

    // Written out, here and in the other names: they are the keys of nearly all maps, and what the compiler makes for
    // records is slow until the machine has compiled it.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof TypeName name && name.qualified.equals(qualified));
    }

    @Override
    public int hashCode() {
        return qualified.hashCode();
    }

    @Override
    public String toString() {
        return qualified;
    }
}
