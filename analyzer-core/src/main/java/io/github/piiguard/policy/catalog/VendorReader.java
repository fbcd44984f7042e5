package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.Vendor.VendorKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** Reads the entries of {@code vendors}. */
final class VendorReader {
    private static final List<String> KEYS =
            List.of("id", "name", "kind", "purpose", "criticality", "securityContact", "lastReview");

    private VendorReader() {}

    static Vendor read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        entry.required("kind");
        entry.value("lastReview").ifPresent(VendorReader::checkDate);
        return new Vendor(
                DataTypeReader.id(entry),
                entry.text("name"),
                entry.word("kind", "kind", VendorKind.values(), VendorReader::id)
                        .orElseThrow(),
                entry.text("purpose"),
                DataTypeReader.sensitivity(entry, "criticality"),
                entry.optionalText("securityContact"),
                entry.optionalText("lastReview"));
    }

    private static String id(VendorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void checkDate(YamlValue value) {
        try {
            LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw (RuntimeException) value.fault("'" + value.text() + "' is no date", "write it as 2026-05-01")
                    .initCause(e);
        }
    }
}
