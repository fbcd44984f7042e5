package io.github.piiguard.types;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a method or constructor declares.
 *
 * @param annotations simple names of its annotations
 * @param generated for a method without text (Lombok, record accessor, implicit constructor): what it does
 */
public record MethodHeader(
        MethodSignature signature,
        List<String> typeParameters,
        List<TypeUse> parameterTypes,
        List<String> parameterNames,
        TypeUse returnType,
        Set<Modifier> modifiers,
        Set<String> annotations,
        Optional<GeneratedMethod> generated) {
    public MethodHeader {
        typeParameters = List.copyOf(typeParameters);
        parameterTypes = List.copyOf(parameterTypes);
        parameterNames = List.copyOf(parameterNames);
        modifiers = Set.copyOf(modifiers);
        annotations = Set.copyOf(annotations);
    }

    public boolean isStatic() {
        return modifiers.contains(Modifier.STATIC);
    }

    public boolean isVarargs() {
        return modifiers.contains(Modifier.VARARGS);
    }

    /** What a method that a compiler or Lombok generates does. */
    public sealed interface GeneratedMethod {
        /** Returns the field. */
        record Getter(FieldName field) implements GeneratedMethod {}

        /** Writes its argument; returns {@code this} when {@code fluent}. */
        record Setter(FieldName field, boolean fluent) implements GeneratedMethod {}

        /** A copy of {@code this} with one field changed. */
        record Wither(FieldName field) implements GeneratedMethod {}

        /** A constructor that writes its arguments into these fields, in this order. */
        record FieldConstructor(List<FieldName> fields) implements GeneratedMethod {}

        /** A static factory that calls the constructor of the same parameters. */
        record Factory() implements GeneratedMethod {}

        /** {@code builder()}: a new builder of the type. */
        record BuilderFactory() implements GeneratedMethod {}

        /** {@code toBuilder()}: a new builder whose fields hold these fields of {@code this}. */
        record ToBuilder(List<FieldName> fields) implements GeneratedMethod {}

        /** {@code build()}: an object of the type whose fields hold the builder's fields of the same names. */
        record Build(List<FieldName> fields) implements GeneratedMethod {}

        /** {@code toString()} over these fields. */
        record Text(List<FieldName> fields) implements GeneratedMethod {}
    }
}
