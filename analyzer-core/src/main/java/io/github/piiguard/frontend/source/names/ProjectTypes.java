package io.github.piiguard.frontend.source.names;

import io.github.piiguard.model.TypeName;
import java.util.List;

/** What a scope asks about types outside its own compilation unit. */
public interface ProjectTypes {
    /** Qualified names of all project types with that simple name. */
    List<TypeName> projectTypesNamed(String simpleName);

    /** Whether a library or the JDK declares the type. */
    boolean isLibraryType(TypeName type);

    /** Whether the policy speaks of the type, which may be of a library that is not at hand. */
    boolean isNamedByPolicy(TypeName type);

    /** The direct supertypes of a type, as far as they are known. */
    List<TypeName> directSupertypes(TypeName type);
}
