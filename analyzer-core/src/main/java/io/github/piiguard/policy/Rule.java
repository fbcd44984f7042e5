package io.github.piiguard.policy;

import java.util.List;
import java.util.Optional;

/**
 * An allowance: flows of these data types are no findings, or are visible as suppressed ones.
 *
 * @param dataTypes ids; {@code *} is any
 * @param vendor id; empty is any
 * @param role empty is any
 * @param because the reason, shown in reports
 * @param builtIn whether the rule comes from the catalogue: then the flow is no finding at all
 */
public record Rule(
        List<String> dataTypes,
        Optional<String> vendor,
        Optional<ArgumentRole> role,
        String because,
        boolean builtIn,
        String entry) {
    public Rule {
        dataTypes = List.copyOf(dataTypes);
    }

    public boolean allows(String dataType, String vendorId, ArgumentRole actual) {
        return (dataTypes.contains("*") || dataTypes.contains(dataType))
                && vendor.map(vendorId::equals).orElse(true)
                && role.map(actual::equals).orElse(true);
    }
}
