package io.github.piiguard.types;

import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a type declares: its place in the hierarchy and its own members.
 *
 * @param superclass absent for {@code Object} and interfaces
 * @param annotations simple names of its annotations
 * @param isProject whether its source belongs to the analysed program
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
        SourceLocation location) {
    public TypeHeader {
        typeParameters = List.copyOf(typeParameters);
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = Set.copyOf(annotations);
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
