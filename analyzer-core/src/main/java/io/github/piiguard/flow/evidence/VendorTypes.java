package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types, packages and libraries that are vendors' own. */
final class VendorTypes {
    private final TypeHierarchy types;
    private final List<Sink> sinks;
    private final Set<TypeName> accessors;
    private final Map<String, Set<TypeName>> byVendor = new HashMap<>();
    private Optional<Set<String>> packages = Optional.empty();
    private Optional<Set<String>> libraries = Optional.empty();

    /** @param accessors types that lead to those of the sinks */
    VendorTypes(List<Sink> sinks, Set<TypeName> accessors, TypeHierarchy types) {
        this.sinks = sinks;
        this.accessors = accessors;
        this.types = types;
    }

    /** The types whose methods hand data to a vendor. */
    Set<TypeName> of(String vendor) {
        return byVendor.computeIfAbsent(vendor, asked -> sinks.stream()
                .filter(sink -> sink.vendor().equals(asked))
                .flatMap(sink -> sink.method().type().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether the type lies in the package of one that hands data over. */
    boolean areBeside(TypeName type) {
        if (packages.isEmpty()) {
            packages = Optional.of(ofAnyVendor().map(TypeName::packageName).collect(Collectors.toUnmodifiableSet()));
        }
        return packages.get().contains(type.packageName());
    }

    /** Whether a library of that name holds a type that hands data over. */
    boolean areIn(String library) {
        if (libraries.isEmpty()) {
            libraries = Optional.of(Stream.concat(accessors.stream(), ofAnyVendor())
                    .map(types::library)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return libraries.get().contains(library);
    }

    private Stream<TypeName> ofAnyVendor() {
        return sinks.stream().filter(VendorTypes::isOwn).flatMap(sink -> sink.method().type().stream());
    }

    /** Whether the entry names a vendor's own library, whose methods no other is likely to have. */
    static boolean isOwn(Sink sink) {
        return sink.address().isEmpty();
    }
}
