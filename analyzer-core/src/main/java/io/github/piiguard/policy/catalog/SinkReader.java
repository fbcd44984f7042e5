package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the entries of {@code sinks}. */
final class SinkReader {
    private static final List<String> KEYS = List.of("method", "vendor", "arguments", "receiver", "key");
    private static final String OTHERS = "*";

    private final KnownIds ids;

    SinkReader(KnownIds ids) {
        this.ids = ids;
    }

    Sink read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        return read(entry, ids.vendor(entry.required("vendor")));
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
