package io.github.piiguard.frontend.source;

import io.github.piiguard.frontend.source.generated.GeneratedBody;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Optional;

/**
 * Bodies of methods that a compiler or Lombok writes. Constructors without text are lowered with their class too, where
 * they run its initialisers; that body goes before the one from here.
 */
public final class GeneratedBodies {
    private final TypeHierarchy types;

    public GeneratedBodies(TypeHierarchy types) {
        this.types = types;
    }

    /** The body of a method, or empty when no project type declares it as generated. */
    public Optional<MethodBody> bodyOf(MethodSignature method) {
        return types.header(method.owner()).filter(TypeHeader::isProject).stream()
                .flatMap(header -> of(header).stream())
                .filter(body -> body.signature().equals(method))
                .findFirst();
    }

    /** The bodies of all generated methods of a type, in the header's order. */
    public List<MethodBody> of(TypeHeader type) {
        return type.methods().stream()
                .flatMap(method ->
                        method.generated().map(generated -> GeneratedBody.of(types, type, method, generated)).stream())
                .toList();
    }
}
