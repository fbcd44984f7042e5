package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.Vendor.VendorKind;
import io.github.piiguard.policy.VendorProfile;
import io.github.piiguard.policy.VendorProfile.Artifact;
import io.github.piiguard.policy.VendorProfile.Setting;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of {@code vendors}. */
final class VendorReader {
    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "kind",
            "purpose",
            "criticality",
            "securityContact",
            "lastReview",
            "homePage",
            "artifacts",
            "ownKey",
            "settings",
            "hosts");
    private static final Pattern ARTIFACT = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)(?:@(jar|aar))?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private VendorReader() {}

    static Vendor read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        entry.required("kind");
        entry.value("lastReview").ifPresent(VendorReader::checkDate);
        return new Vendor(
                DataTypeReader.id(entry),
                entry.text("name"),
                entry.word("kind", "kind", VendorKind.values(), VendorKind::id).orElseThrow(),
                entry.text("purpose"),
                DataTypeReader.sensitivity(entry, "criticality"),
                entry.optionalText("securityContact"),
                entry.optionalText("lastReview"),
                profile(entry));
    }

    private static VendorProfile profile(YamlObject entry) {
        return new VendorProfile(
                entry.optionalText("homePage"),
                values(entry, "artifacts").stream().map(VendorReader::artifact).toList(),
                entry.optionalText("ownKey"),
                values(entry, "settings").stream().map(VendorReader::setting).toList(),
                values(entry, "hosts").stream().map(VendorReader::host).toList());
    }

    private static List<YamlValue> values(YamlObject entry, String key) {
        return entry.value(key).map(YamlValue::list).orElse(List.of());
    }

    private static Artifact artifact(YamlValue value) {
        Matcher parts = ARTIFACT.matcher(value.text());
        if (!parts.matches()) {
            throw value.fault(
                    "'" + value.text() + "' is no artifact",
                    "write it as group:name:version or group:name:version@aar");
        }
        String type = parts.group(4) == null ? "jar" : parts.group(4);
        return new Artifact(parts.group(1), parts.group(2), parts.group(3), type);
    }

    private static Setting setting(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "effect", "what"));
        entry.required("effect");
        return new Setting(
                MethodPatternParser.read(entry.required("method")),
                entry.word("effect", "effect", Setting.Effect.values(), VendorReader::id)
                        .orElseThrow(),
                entry.text("what"));
    }

    private static String host(YamlValue value) {
        if (!HOST.matcher(value.text()).matches()) {
            throw value.fault("'" + value.text() + "' is no host name", "write it as api.acme.example");
        }
        return value.text();
    }

    private static String id(Setting.Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
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
