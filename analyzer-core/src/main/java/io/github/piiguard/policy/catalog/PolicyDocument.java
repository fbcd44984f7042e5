package io.github.piiguard.policy.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One policy file, split into its sections but not yet read further.
 *
 * @param root empty for a file without content
 */
record PolicyDocument(Optional<YamlObject> root) {
    private static final String DEFAULT = "default";
    private static final List<String> SECTIONS = List.of(
            "extends",
            "subtypes",
            "persons",
            "results",
            "functions",
            "constants",
            "words",
            "abbreviations",
            "dataTypes",
            "sources",
            "sinks",
            "sanitizers",
            "propagators",
            "vendors",
            "rules",
            "clients",
            "clientInterfaces",
            "keyHeaders",
            "logBridges",
            "logCalls");

    /** Throws a {@link io.github.piiguard.policy.PolicyException} for text that is no mapping of known sections. */
    static PolicyDocument parse(String file, byte[] bytes) {
        Optional<Node> node = YamlText.decode(file, bytes).compose();
        return new PolicyDocument(
                node.filter(YamlValue::hasContent).map(root -> YamlObject.of(new YamlValue(file, "", root), SECTIONS)));
    }

    /** Whether the built-in catalogue stands below this file. */
    boolean extendsDefault() {
        Optional<YamlValue> extended = root.flatMap(object -> object.value("extends"));
        if (extended.isEmpty()) {
            return true;
        }
        for (YamlValue name : extended.get().list()) {
            if (!name.text().equals(DEFAULT)) {
                throw name.fault("unknown policy '" + name.text() + "' in extends", "write [default] or []");
            }
        }
        return !extended.get().list().isEmpty();
    }

    /** The entries of a section; none when the section is absent or left empty. */
    List<YamlValue> section(String name) {
        return root.flatMap(object -> object.value(name))
                .filter(value -> YamlValue.hasContent(value.node()))
                .map(value -> value.elements(name))
                .orElse(List.of());
    }

    /** The pairs of a section; none when the section is absent or left empty. */
    Map<String, YamlValue> mapping(String name) {
        return root.flatMap(object -> object.value(name))
                .filter(value -> YamlValue.hasContent(value.node()))
                .map(YamlValue::entries)
                .orElse(Map.of());
    }

    /** A section that is a mapping of known keys; one without entries when the section is absent or left empty. */
    Optional<YamlObject> object(String name, List<String> keys) {
        return root.flatMap(object -> object.value(name))
                .filter(value -> YamlValue.hasContent(value.node()))
                .map(value -> YamlObject.of(value, keys));
    }
}
