package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type header under construction, to which generated members are added. */
final class DraftType {
    private final Unit unit;
    private final Node declaration;
    private final TypeHeader written;
    private final List<FieldHeader> fields;
    private final List<MethodHeader> methods;

    DraftType(Unit unit, Node declaration, TypeHeader written) {
        this.unit = unit;
        this.declaration = declaration;
        this.written = written;
        fields = new ArrayList<>(written.fields());
        methods = new ArrayList<>(written.methods());
    }

    Unit unit() {
        return unit;
    }

    Node declaration() {
        return declaration;
    }

    TypeHeader written() {
        return written;
    }

    TypeName name() {
        return written.name();
    }

    /** The type with its own type parameters as arguments. */
    TypeUse selfType() {
        return new TypeUse(
                name(), written.typeParameters().stream().map(TypeUse::of).toList());
    }

    List<FieldHeader> fields() {
        return List.copyOf(fields);
    }

    List<FieldHeader> instanceFields() {
        return fields.stream().filter(field -> !field.isStatic()).toList();
    }

    void add(FieldHeader field) {
        fields.add(field);
    }

    boolean hasConstructor() {
        return methods.stream().anyMatch(method -> method.signature().isConstructor());
    }

    boolean declares(String method, int arity) {
        return methods.stream()
                .anyMatch(header -> header.signature().name().equals(method)
                        && header.signature().arity() == arity);
    }

    /** Adds a generated method unless the source declares one of that name and arity. */
    void generate(MethodHeader method) {
        if (!declares(method.signature().name(), method.signature().arity())) {
            methods.add(method);
        }
    }

    TypeHeader header() {
        return new TypeHeader(
                written.name(),
                written.kind(),
                written.typeParameters(),
                written.superclass(),
                written.interfaces(),
                fields,
                methods,
                written.annotations(),
                written.isAbstract(),
                true,
                written.location(),
                written.annotationTexts());
    }

    /** A public instance method that a compiler or Lombok writes. */
    static MethodHeader method(
            TypeName owner, String name, List<FieldHeader> parameters, TypeUse result, GeneratedMethod generated) {
        return method(
                signature(owner, name, parameters),
                parameters,
                result,
                Optional.of(generated),
                Set.of(Modifier.PUBLIC));
    }

    /** A public static method that a compiler or Lombok writes. */
    static MethodHeader staticMethod(
            TypeName owner,
            String name,
            List<FieldHeader> parameters,
            TypeUse result,
            Optional<GeneratedMethod> generated) {
        return method(
                signature(owner, name, parameters),
                parameters,
                result,
                generated,
                Set.of(Modifier.PUBLIC, Modifier.STATIC));
    }

    private static MethodSignature signature(TypeName owner, String name, List<FieldHeader> parameters) {
        return new MethodSignature(
                owner,
                name,
                parameters.stream().map(field -> field.type().name()).toList());
    }

    private static MethodHeader method(
            MethodSignature signature,
            List<FieldHeader> parameters,
            TypeUse result,
            Optional<GeneratedMethod> generated,
            Set<Modifier> modifiers) {
        return new MethodHeader(
                signature,
                List.of(),
                parameters.stream().map(FieldHeader::type).toList(),
                parameters.stream().map(field -> field.name().name()).toList(),
                result,
                modifiers,
                Set.of(),
                generated);
    }

    /** A generated constructor that writes its arguments into {@code fields}. */
    static MethodHeader constructor(TypeName owner, List<FieldHeader> fields) {
        return method(
                owner,
                MethodSignature.CONSTRUCTOR,
                fields,
                TypeUse.of(TypeName.VOID),
                new GeneratedMethod.FieldConstructor(names(fields)));
    }

    static List<FieldName> names(List<FieldHeader> fields) {
        return fields.stream().map(FieldHeader::name).toList();
    }
}
