package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.Tree;
import io.github.piiguard.policy.PolicyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML that is no policy, such as the settings of a program, under the limits that hold for policies. */
public final class YamlTree {
    private YamlTree() {}

    /** Throws where the text is no YAML, holds several documents or is stranger than anybody writes by hand. */
    public static Tree read(String file, String text) throws IOException {
        try {
            Optional<Node> root =
                    YamlText.decode(file, text.getBytes(StandardCharsets.UTF_8)).compose();
            return root.isPresent() ? tree(root.get()) : Tree.NONE;
        } catch (PolicyException malformed) {
            throw new IOException(malformed);
        }
    }

    private static Tree tree(Node node) throws IOException {
        if (node.isRecursive()) {
            throw new IOException("a part of the text holds itself");
        }
        List<Tree> elements = new ArrayList<>();
        Map<String, Tree> entries = new LinkedHashMap<>();
        if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                elements.add(tree(element));
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    entries.put(key.getValue(), tree(tuple.getValueNode()));
                }
            }
        }
        return new Tree(node instanceof ScalarNode scalar ? scalar.getValue() : "", elements, entries);
    }
}
