package io.github.piiguard.dump;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A directed graph in the language of Graphviz, its nodes numbered in the order in which they came. */
final class Dot {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> nodes = new LinkedHashMap<>();

    Dot(String name) {
        text.append("digraph ").append(quoted(name)).append(" {\n");
        text.append("  node [shape=box, fontname=monospace];\n");
    }

    /** A node with these lines, known by its key from now on. */
    void node(String key, List<String> lines) {
        if (nodes.putIfAbsent(key, nodes.size()) == null) {
            StringBuilder label = new StringBuilder();
            lines.forEach(line -> label.append(escaped(line)).append("\\l"));
            text.append("  n%d [label=\"%s\"];%n".formatted(nodes.size() - 1, label));
        }
    }

    /** An edge between two nodes that are known. */
    void edge(String from, String to, String label, boolean isDashed) {
        text.append("  n%d -> n%d [label=%s%s];%n"
                .formatted(nodes.get(from), nodes.get(to), quoted(label), isDashed ? ", style=dashed" : ""));
    }

    String render() {
        return (text + "}\n").replace(System.lineSeparator(), "\n");
    }

    private static String quoted(String value) {
        return '"' + escaped(value) + '"';
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
