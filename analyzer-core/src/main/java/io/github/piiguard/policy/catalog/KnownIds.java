package io.github.piiguard.policy.catalog;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids to which entries may refer. */
record KnownIds(Set<String> dataTypes, Set<String> vendors) {
    static final KnownIds NONE = new KnownIds(Set.of(), Set.of());

    KnownIds {
        dataTypes = Set.copyOf(dataTypes);
        vendors = Set.copyOf(vendors);
    }

    /** These and more. */
    KnownIds and(Collection<String> moreDataTypes, Collection<String> moreVendors) {
        return new KnownIds(both(dataTypes, moreDataTypes), both(vendors, moreVendors));
    }

    private static Set<String> both(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    String dataType(YamlValue reference) {
        return known(reference, "data type", dataTypes);
    }

    String vendor(YamlValue reference) {
        return known(reference, "vendor", vendors);
    }

    private static String known(YamlValue reference, String kind, Set<String> ids) {
        String id = reference.text();
        if (!ids.contains(id)) {
            throw reference.fault("unknown " + kind + " '" + id + "'", Spelling.remedy(id, ids));
        }
        return id;
    }
}
