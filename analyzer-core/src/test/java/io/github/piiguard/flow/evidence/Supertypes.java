package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hierarchy of which nothing is known but what extends what. */
record Supertypes(Map<TypeName, List<TypeName>> known) implements TypeHierarchy {
    @Override
    public Optional<TypeHeader> header(TypeName name) {
        return Optional.empty();
    }

    @Override
    public List<TypeName> supertypes(TypeName name) {
        return known.getOrDefault(name, List.of());
    }

    @Override
    public Optional<FieldHeader> findField(TypeName owner, String name) {
        return Optional.empty();
    }

    @Override
    public List<MethodHeader> findMethods(TypeName owner, String name, int arity) {
        return List.of();
    }
}
