package io.github.piiguard.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method, constructor, initialiser or lambda body, named by its declaring type, its name and its erased parameter
 * types. A constructor is called {@value #CONSTRUCTOR}, the static initialiser {@value #STATIC_INITIALISER}, and a lambda
 * body {@code lambda$} followed by its place.
 */
public record MethodSignature(TypeName owner, String name, List<TypeName> parameterTypes)
        implements Comparable<MethodSignature> {
    public static final String CONSTRUCTOR = "<init>";
    public static final String STATIC_INITIALISER = "<clinit>";

    private static final Comparator<MethodSignature> ORDER = Comparator.comparing(MethodSignature::owner)
            .thenComparing(MethodSignature::name)
            .thenComparing(MethodSignature::parameterTypes, MethodSignature::compare);

    public MethodSignature {
        parameterTypes = List.copyOf(parameterTypes);
    }

    public int arity() {
        return parameterTypes.size();
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    /** The signature of the same method in another type. */
    public MethodSignature in(TypeName otherOwner) {
        return new MethodSignature(otherOwner, name, parameterTypes);
    }

    @Override
    public int compareTo(MethodSignature other) {
        return ORDER.compare(this, other);
    }

    private static int compare(List<TypeName> first, List<TypeName> second) {
        return Arrays.compare(first.toArray(TypeName[]::new), second.toArray(TypeName[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MethodSignature method
                        && method.name.equals(name)
                        && method.owner.equals(owner)
                        && method.parameterTypes.equals(parameterTypes));
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + parameterTypes.hashCode();
    }

    /** The form {@code type#name(parameters)}, as Javadoc writes a reference. */
    @Override
    public String toString() {
        return parameterTypes.stream()
                .map(TypeName::qualified)
                .collect(Collectors.joining(",", owner + "#" + name + "(", ")"));
    }
}
