package io.github.piiguard.finding;

import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Vendor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data types and vendors that a suppression can name; one that names another silences nothing and is reported. */
record KnownNames(Set<String> dataTypes, Set<String> vendors) {
    private static final String ANY = "*";

    KnownNames {
        dataTypes = Set.copyOf(dataTypes);
        vendors = Set.copyOf(vendors);
    }

    static KnownNames of(Policy policy) {
        return new KnownNames(
                policy.dataTypes().stream().map(DataType::id).collect(Collectors.toSet()),
                policy.vendors().stream().map(Vendor::id).collect(Collectors.toSet()));
    }

    List<Gap> unknownIn(SuppressionComment comment) {
        return Stream.concat(
                        comment.dataTypes().stream()
                                .filter(id -> !id.equals(ANY) && !dataTypes.contains(id))
                                .map(id -> gap(comment, "data type", id)),
                        comment.vendors().stream()
                                .filter(id -> !id.equals(ANY) && !isUnlisted(id) && !vendors.contains(id))
                                .map(id -> gap(comment, "vendor", id)))
                .toList();
    }

    /** Third parties that no policy lists get their ids in the run, so that any such id may be right. */
    private static boolean isUnlisted(String id) {
        return id.startsWith(Vendor.UNLISTED);
    }

    private static Gap gap(SuppressionComment comment, String kind, String id) {
        return new Gap(
                Gap.Kind.MALFORMED_SUPPRESSION,
                comment.location().file(),
                comment.location().line(),
                "The comment allows " + kind + " \"" + id
                        + "\", which the policy does not know: this part of it silences nothing.");
    }
}
