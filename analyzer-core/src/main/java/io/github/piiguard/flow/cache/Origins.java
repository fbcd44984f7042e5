package io.github.piiguard.flow.cache;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassOrigin;
import io.github.piiguard.types.ContentHash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the types of this run lie, each looked up once. */
public final class Origins {
    private final Function<TypeName, Optional<ClassOrigin>> lookUp;
    private final Map<TypeName, Optional<ClassOrigin>> known = new HashMap<>();

    /** @param lookUp gives an empty answer for a type that nothing declares */
    public Origins(Function<TypeName, Optional<ClassOrigin>> lookUp) {
        this.lookUp = lookUp;
    }

    /** The name of the file for what lies where a type does; empty where nothing about it may be kept. */
    Optional<String> fileOf(TypeName type) {
        return of(type).filter(ClassOrigin::isFixed)
                .map(origin -> ContentHash.of(origin.content()).substring(0, 32));
    }

    Optional<ClassOrigin> of(TypeName type) {
        return known.computeIfAbsent(type, lookUp);
    }
}
