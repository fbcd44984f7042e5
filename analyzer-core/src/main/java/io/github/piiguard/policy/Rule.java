package io.github.piiguard.policy;

import io.github.piiguard.policy.Vendor.VendorKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An allowance: flows of these data types are no findings, or are visible as suppressed ones.
 *
 * @param dataTypes ids; {@code *} is any
 * @param categories categories of data types that are allowed as a whole
 * @param vendor id; empty is any
 * @param kinds kinds of vendors; empty is any
 * @param role empty is any
 * @param keys under which the data is sent; none are any
 * @param because the reason, shown in reports
 * @param builtIn whether the rule comes from the catalogue: then the flow is no finding at all
 */
public record Rule(
        List<String> dataTypes,
        List<String> categories,
        Optional<String> vendor,
        Set<VendorKind> kinds,
        Optional<ArgumentRole> role,
        Set<String> keys,
        String because,
        boolean builtIn,
        String entry) {
    public Rule {
        dataTypes = List.copyOf(dataTypes);
        categories = List.copyOf(categories);
        kinds = Set.copyOf(kinds);
        keys = Set.copyOf(keys);
    }

    /** Whether the rule speaks of this flow. */
    public boolean allows(DataType dataType, Vendor recipient, ArgumentRole actual, Optional<String> key) {
        return isMeant(dataType)
                && vendor.map(recipient.id()::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(recipient.kind()))
                && role.map(actual::equals).orElse(true)
                && (keys.isEmpty() || key.filter(keys::contains).isPresent());
    }

    private boolean isMeant(DataType dataType) {
        return dataTypes.contains("*") || dataTypes.contains(dataType.id()) || categories.contains(dataType.category());
    }
}
