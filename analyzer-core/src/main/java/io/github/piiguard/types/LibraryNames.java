package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import java.util.Map;
import java.util.Set;

/**
 * What is known of libraries whether they are at hand or not.
 *
 * @param types that exist
 * @param results what methods return, by type and method: {@code com.acme.Client#events}
 */
public record LibraryNames(Set<TypeName> types, Map<String, TypeName> results) {
    public static final LibraryNames NONE = new LibraryNames(Set.of(), Map.of());

    public LibraryNames {
        types = Set.copyOf(types);
        results = Map.copyOf(results);
    }
}
