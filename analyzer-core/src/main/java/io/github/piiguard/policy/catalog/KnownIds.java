package io.github.piiguard.policy.catalog;

import java.util.Set;

/** The ids to which entries may refer. */
record KnownIds(Set<String> dataTypes, Set<String> vendors) {
    KnownIds {
        dataTypes = Set.copyOf(dataTypes);
        vendors = Set.copyOf(vendors);
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
