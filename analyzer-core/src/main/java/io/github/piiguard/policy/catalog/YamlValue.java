package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.PolicyPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML node that knows its place, so that every complaint can say where.
 *
 * @param entry the entry that the node belongs to, for messages
 */
record YamlValue(String file, String entry, Node node) {
    /** Whether anything is written there. */
    static boolean hasContent(Node node) {
        return !(node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL));
    }

    /** The text of a scalar, whatever type YAML would give it. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw fault("expected a text but found " + kind(), "write a single value");
    }

    boolean flag() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw fault("expected true or false but found " + kind(), "write true or false");
    }

    List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("expected a list but found " + kind(), "write [a, b] or lines that begin with '- '");
        }
        return sequence.getValue().stream()
                .map(child -> new YamlValue(file, entry, child))
                .toList();
    }

    List<String> texts() {
        return list().stream().map(YamlValue::text).toList();
    }

    /** The entries of a mapping by key, in the order written. */
    Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("expected 'key: value' pairs but found " + kind(), "write {key: value}");
        }
        Map<String, YamlValue> result = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, entry, tuple.getKeyNode());
            if (result.put(key.text(), new YamlValue(file, entry, tuple.getValueNode())) != null) {
                throw key.fault("the key '" + key.text() + "' appears twice", "keep one of them");
            }
        }
        return result;
    }

    /** The place of a key of this mapping, or of the mapping itself. */
    YamlValue keyNamed(String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return new YamlValue(file, entry, key);
                }
            }
        }
        return this;
    }

    /** The elements of a list, each named after its section and index. */
    List<YamlValue> elements(String section) {
        List<YamlValue> result = new ArrayList<>();
        for (YamlValue element : list()) {
            result.add(new YamlValue(file, section + "[" + result.size() + "]", element.node));
        }
        return result;
    }

    PolicyPlace place() {
        return node.getStartMark()
                .map(mark -> new PolicyPlace(file, mark.getLine() + 1, mark.getColumn() + 1, entry))
                .orElseGet(() -> new PolicyPlace(file, 0, 0, entry));
    }

    PolicyException fault(String problem, String remedy) {
        return new PolicyException(place(), problem, remedy);
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case MAPPING -> "'key: value' pairs";
            case SEQUENCE -> "a list";
            case SCALAR ->
                ((ScalarNode) node).getTag().equals(Tag.NULL) ? "nothing" : "'" + ((ScalarNode) node).getValue() + "'";
            case ANCHOR -> "an anchor";
        };
    }
}
