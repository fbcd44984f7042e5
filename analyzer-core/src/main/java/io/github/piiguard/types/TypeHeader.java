package io.github.piiguard.types;

import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a type declares: its place in the hierarchy and its own members.
 *
 * @param superclass absent for {@code Object} and interfaces
 * @param annotations simple names of its annotations
 * @param isProject whether its source belongs to the analysed program
 * @param annotationTexts what its annotations, and those of its members, say in constant texts
 */
public record TypeHeader(
        TypeName name,
        Kind kind,
        List<String> typeParameters,
        Optional<TypeUse> superclass,
        List<TypeUse> interfaces,
        List<FieldHeader> fields,
        List<MethodHeader> methods,
        Set<String> annotations,
        boolean isAbstract,
        boolean isProject,
        SourceLocation location,
        AnnotationTexts annotationTexts) {
    public TypeHeader {
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = Set.copyOf(annotations);
    }

    /**
     * The header with the members that only the type's class file has: those that annotation processors write. A method
     * of a name and arity that this header has is none of them: its types may be written in another way.
     */
    TypeHeader with(TypeHeader compiled) {
        List<FieldHeader> moreFields = compiled.fields().stream()
                .filter(field -> fields.stream()
                        .noneMatch(own -> own.name().name().equals(field.name().name())))
                .toList();
        List<MethodHeader> moreMethods = compiled.methods().stream()
                .filter(method -> methods.stream().noneMatch(own -> isSame(own, method)))
                .toList();
        return new TypeHeader(
                name,
                kind,
                typeParameters,
                superclass,
                interfaces,
                joined(fields, moreFields),
                joined(methods, moreMethods),
                annotations,
                isAbstract,
                isProject,
                location,
                annotationTexts);
    }

    /** How many constants an enum has; one that is alone is a singleton, and its fields change as those of other classes do. */
    public long constants() {
        return kind != Kind.ENUM
                ? 0
                : fields.stream()
                        .filter(field -> field.isStatic() && field.type().name().equals(name))
                        .filter(field -> !field.modifiers().contains(Modifier.PRIVATE))
                        .count();
    }

    /** Whether its members may be given other values than those that its constructors give them, as far as its declarations tell. */
    public boolean isChangeable() {
        boolean isSet = methods.stream()
                .filter(method -> !method.signature().isConstructor())
                .anyMatch(method -> method.signature().arity() > 0
                        && method.returnType().name().qualified().equals("void"));
        return isSet
                || fields.stream()
                        .filter(field -> !field.modifiers().contains(Modifier.FINAL))
                        .anyMatch(
                                field -> field.isStatic() || !field.modifiers().contains(Modifier.PRIVATE));
    }

    private static boolean isSame(MethodHeader own, MethodHeader compiled) {
        return own.signature().name().equals(compiled.signature().name())
                && own.signature().arity() == compiled.signature().arity();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The kinds of type declarations. */
    public enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }
}
