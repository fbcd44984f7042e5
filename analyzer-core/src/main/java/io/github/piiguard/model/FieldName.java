package io.github.piiguard.model;

/** A field, record component or enum constant, named by the type that declares it. */
public record FieldName(TypeName owner, String name) implements Comparable<FieldName> {
    @Override
    public int compareTo(FieldName other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return owner + "#" + name;
    }
}
