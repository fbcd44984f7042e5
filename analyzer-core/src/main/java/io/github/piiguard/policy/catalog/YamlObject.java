package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.PolicyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A YAML mapping whose keys have been checked against those that the format knows. */
final class YamlObject {
    private final YamlValue value;
    private final Map<String, YamlValue> entries;

    private YamlObject(YamlValue value, Map<String, YamlValue> entries) {
        this.value = value;
        this.entries = entries;
    }

    /** Throws a {@link PolicyException} for a key that is not known, and for a value that is no mapping. */
    static YamlObject of(YamlValue value, List<String> knownKeys) {
        Map<String, YamlValue> entries = value.entries();
        for (String key : entries.keySet()) {
            if (!knownKeys.contains(key)) {
                throw value.keyNamed(key).fault("unknown key '" + key + "'", Spelling.remedy(key, knownKeys));
            }
        }
        return new YamlObject(value, entries);
    }

    Optional<YamlValue> value(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    YamlValue required(String key) {
        return value(key).orElseThrow(() -> value.fault("the key '" + key + "' is missing", "add '" + key + ": …'"));
    }

    String text(String key) {
        YamlValue found = required(key);
        String text = found.text();
        if (text.isBlank()) {
            throw found.fault("'" + key + "' is empty", "give it a value");
        }
        return text;
    }

    Optional<String> optionalText(String key) {
        return value(key).map(YamlValue::text);
    }

    List<String> texts(String key) {
        return value(key).map(YamlValue::texts).orElse(List.of());
    }

    boolean flag(String key) {
        return value(key).map(YamlValue::flag).orElse(false);
    }

    /** A word out of a fixed set, such as a role. */
    <E extends Enum<E>> Optional<E> word(String key, String kind, E[] known, Function<E, String> id) {
        return value(key).map(found -> word(found, kind, known, id));
    }

    static <E extends Enum<E>> E word(YamlValue found, String kind, E[] known, Function<E, String> id) {
        List<E> all = List.of(known);
        return all.stream()
                .filter(each -> id.apply(each).equals(found.text()))
                .findFirst()
                .orElseThrow(() -> found.fault(
                        "unknown " + kind + " '" + found.text() + "'",
                        Spelling.remedy(found.text(), all.stream().map(id).toList())));
    }

    YamlValue itself() {
        return value;
    }

    /** {@code file:line}, as policy entries keep it. */
    String entry() {
        String file = value.file();
        return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1)
                + ":"
                + value.place().line();
    }
}
