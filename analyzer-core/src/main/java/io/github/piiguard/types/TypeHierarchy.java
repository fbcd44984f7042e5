package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** Headers of all types that the run knows, and questions about them. Implementations are deterministic. */
public interface TypeHierarchy {
    /** The header of a type, or empty when neither the project nor the class path nor the JDK declares it. */
    Optional<TypeHeader> header(TypeName name);

    /** All supertypes, nearest first, without the type itself; names that have no header are included. */
    List<TypeName> supertypes(TypeName name);

    /** The field of that name that the type declares or inherits. */
    Optional<FieldHeader> findField(TypeName owner, String name);

    /**
     * Methods of that name and arity that the type declares or inherits, most specific owner first; a variable-arity
     * method counts when it can take that many arguments. Overridden ones are left out.
     */
    List<MethodHeader> findMethods(TypeName owner, String name, int arity);

    /** What a method of a library without class file is known to return, or {@link TypeName#UNKNOWN}. */
    default TypeName libraryResult(TypeName owner, String method) {
        return TypeName.UNKNOWN;
    }

    /** The only method of a library's functional interface whose class file is not at hand, as far as it is known. */
    default Optional<MethodHeader> libraryFunction(TypeName type) {
        return Optional.empty();
    }

    /** The functions that a parameter of a library's method without class file may take, as far as they are known. */
    default List<TypeUse> libraryParameter(LibraryFunctions.Parameter parameter) {
        return List.of();
    }

    /** Whether the policy speaks of the type, so that it exists even where its library is not at hand. */
    default boolean isNamedByPolicy(TypeName name) {
        return false;
    }

    /** The jar or class directory that holds a library's type; empty for one of the project, of the JDK or without class file. */
    default Optional<String> library(TypeName name) {
        return Optional.empty();
    }

    /** Where the class file of a type lies; empty for a type that nothing declares, or of which that is not known. */
    default Optional<ClassOrigin> origin(TypeName name) {
        return Optional.empty();
    }

    /** Whether one object can be of both types, as far as the classes of the project tell: any class may implement an interface. */
    default boolean mayBeBoth(TypeName one, TypeName other) {
        return !isProjectClass(one) || !isProjectClass(other) || isSubtype(one, other) || isSubtype(other, one);
    }

    private boolean isProjectClass(TypeName type) {
        return header(type)
                .filter(header -> header.isProject() && header.kind() != TypeHeader.Kind.INTERFACE)
                .isPresent();
    }

    /** Whether {@code type} is {@code supertype} or inherits from it; an unknown type is a subtype of nothing. */
    default boolean isSubtype(TypeName type, TypeName supertype) {
        return type.equals(supertype) || supertypes(type).contains(supertype);
    }
}
