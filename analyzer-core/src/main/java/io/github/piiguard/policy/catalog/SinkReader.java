package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the entries of {@code sinks}. */
final class SinkReader {
    private static final List<String> KEYS = List.of("method", "vendor", "arguments", "receiver", "key", "returns");
    private static final String OTHERS = "*";

    private final KnownIds ids;

    SinkReader(KnownIds ids) {
        this.ids = ids;
    }

    Sink read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        String vendor = ids.vendor(entry.required("vendor"));
        return entry.value("returns").map(role -> result(entry, vendor, role)).orElseGet(() -> read(entry, vendor));
    }

    /** Reads a method that the program implements for the vendor, who gets its result. */
    private static Sink result(YamlObject entry, String vendor, YamlValue role) {
        MethodPattern method = MethodPatternParser.read(entry.required("method"));
        boolean isCalled = Stream.of("arguments", "receiver", "key")
                .anyMatch(key -> entry.value(key).isPresent());
        if (isCalled || method.type().isEmpty()) {
            throw role.fault(
                    "'returns' is for a method of a type that the program implements",
                    "name the type, and write what calls of the method are given as an entry of its own");
        }
        return Sink.ofResult(method, vendor, role(role), entry.entry());
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
