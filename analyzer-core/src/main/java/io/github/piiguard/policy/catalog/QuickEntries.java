package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.NameWords;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.PolicyPlace;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.Vendor.VendorKind;
import io.github.piiguard.policy.VendorProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources and sinks that a build file lists by name, as policy entries. */
record QuickEntries(List<DataType> dataTypes, List<Vendor> vendors, List<Sink> sinks) {
    private static final Vendor CUSTOM_VENDOR = new Vendor(
            "custom",
            "Custom sink",
            VendorKind.OTHER,
            "sinks listed in the build file",
            Sensitivity.MEDIUM,
            Optional.empty(),
            Optional.empty(),
            VendorProfile.NONE);

    static QuickEntries of(PolicyRequest request) {
        return new QuickEntries(
                request.quickSources().stream().map(QuickEntries::dataType).toList(),
                request.quickSinks().isEmpty() ? List.of() : List.of(CUSTOM_VENDOR),
                request.quickSinks().stream().map(QuickEntries::sink).toList());
    }

    private static DataType dataType(String name) {
        List<String> words = NameWords.of(name).words();
        if (words.isEmpty()) {
            throw new PolicyException(
                    PolicyPlace.ofFile("sources"), "'" + name + "' is no name", "write a field's name: loyaltyNumber");
        }
        return new DataType(
                String.join("-", words),
                "custom",
                Sensitivity.MEDIUM,
                false,
                List.of(),
                List.of(String.join(" ", words)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DataTypeReader.DEFAULT_SHAPES,
                List.of());
    }

    private static Sink sink(String method) {
        MethodPattern pattern = MethodPatternParser.parse(method)
                .orElseThrow(() -> new PolicyException(
                        PolicyPlace.ofFile("sinks"),
                        "'" + method + "' is no method pattern",
                        MethodPatternParser.REMEDY));
        return new Sink(
                pattern,
                CUSTOM_VENDOR.id(),
                Map.of(),
                Optional.of(ArgumentRole.PROPERTIES),
                Optional.empty(),
                Optional.empty(),
                "sinks: " + method,
                Optional.empty());
    }
}
