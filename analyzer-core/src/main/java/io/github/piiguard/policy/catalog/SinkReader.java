package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Handing;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the entries of {@code sinks}. */
final class SinkReader {
    private static final List<String> KEYS =
            List.of("method", "annotation", "vendor", "arguments", "receiver", "key", "returns", "fills", "live");
    private static final List<Map.Entry<String, Handing>> HANDINGS = List.of(
            Map.entry("returns", Handing.RETURNED),
            Map.entry("fills", Handing.FILLED),
            Map.entry("live", Handing.LIVE));
    private static final String OTHERS = "*";

    private final KnownIds ids;

    SinkReader(KnownIds ids) {
        this.ids = ids;
    }

    Sink read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        String vendor = ids.vendor(entry.required("vendor"));
        return HANDINGS.stream()
                .filter(handing -> entry.value(handing.getKey()).isPresent())
                .findFirst()
                .map(handing -> read(entry, vendor, handing.getKey(), handing.getValue()))
                .orElseGet(() -> readCalled(entry, vendor));
    }

    private Sink readCalled(YamlObject entry, String vendor) {
        entry.value("annotation").ifPresent(annotation -> {
            throw ofOtherMethods(annotation);
        });
        return read(entry, vendor);
    }

    /** Reads what is handed over otherwise than to a call. */
    private static Sink read(YamlObject entry, String vendor, String key, Handing handing) {
        YamlValue roles = entry.required(key);
        MethodPattern method = implemented(entry, handing);
        boolean isMore = KEYS.subList(3, KEYS.size()).stream()
                .anyMatch(other -> !other.equals(key) && entry.value(other).isPresent());
        if (isMore || method.type().isEmpty()) {
            throw roles.fault(
                    "'" + key + "' is for a method of a type, and stands alone",
                    "name the type, and write what calls of the method are given as an entry of its own");
        }
        Map<Integer, ArgumentRole> filled = new TreeMap<>();
        Optional<ArgumentRole> all = Optional.empty();
        if (handing == Handing.FILLED) {
            roles.entries().forEach((index, role) -> filled.put(index(roles, index), role(role)));
        } else {
            all = Optional.of(role(roles));
        }
        return new Sink(
                        method,
                        vendor,
                        filled,
                        all,
                        Optional.empty(),
                        Optional.empty(),
                        entry.entry(),
                        Optional.empty())
                .by(handing);
    }

    /** The method that the program implements, or the annotation that tells which of its own methods the library calls. */
    private static MethodPattern implemented(YamlObject entry, Handing handing) {
        Optional<YamlValue> annotation = entry.value("annotation");
        if (annotation.isEmpty()) {
            return MethodPatternParser.read(entry.required("method"));
        }
        if (handing != Handing.RETURNED || entry.value("method").isPresent()) {
            throw ofOtherMethods(annotation.get());
        }
        return MethodPattern.annotated(MethodPatternParser.qualified(annotation.get()));
    }

    private static PolicyException ofOtherMethods(YamlValue annotation) {
        return annotation.fault(
                "'annotation' tells which methods of the program the library calls",
                "say with 'returns' what they give, without 'method'");
    }

    /** Reads what a vendor's sink and that of an HTTP client have in common. */
    Sink read(YamlObject entry, String vendor) {
        Optional<ArgumentRole> receiver = entry.value("receiver").map(SinkReader::role);
        Map<Integer, ArgumentRole> arguments = new TreeMap<>();
        Optional<ArgumentRole> others = Optional.empty();
        Optional<YamlValue> listed = entry.value("arguments");
        if (listed.isPresent()) {
            for (Map.Entry<String, YamlValue> argument : listed.get().entries().entrySet()) {
                ArgumentRole role = role(argument.getValue());
                if (argument.getKey().equals(OTHERS)) {
                    others = Optional.of(role);
                } else {
                    arguments.put(index(listed.get(), argument.getKey()), role);
                }
            }
        } else if (receiver.isEmpty()) {
            others = Optional.of(ArgumentRole.PROPERTIES);
        }
        return new Sink(
                MethodPatternParser.read(entry.required("method")),
                vendor,
                arguments,
                others,
                receiver,
                entry.optionalText("key"),
                entry.entry(),
                Optional.empty());
    }

    static ArgumentRole role(YamlValue value) {
        return YamlObject.word(value, "role", ArgumentRole.values(), ArgumentRole::id);
    }

    private static int index(YamlValue arguments, String key) {
        if (!key.matches("[0-9]{1,3}")) {
            throw arguments
                    .keyNamed(key)
                    .fault("'" + key + "' is no argument", "use the argument's index from 0, or \"*\" for all others");
        }
        return Integer.parseInt(key);
    }
}
