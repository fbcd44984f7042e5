package io.github.piiguard.flow;

import io.github.piiguard.model.MethodSignature;
import java.util.Comparator;
import java.util.List;

/**
 * What data does in one method, as far as the engine had to find out.
 *
 * @param edges sorted
 */
public record MethodTaint(MethodSignature method, List<Edge> edges) {
    public MethodTaint {
        edges = edges.stream().distinct().sorted().toList();
    }

    /**
     * Data that goes from one place to another.
     *
     * @param from an input of the method, a source or a constant
     * @param to its result, a part of an object that it leaves, or an argument of a sink
     * @param how what is left of the data, and what was made of it
     */
    public record Edge(String from, String to, String how) implements Comparable<Edge> {
        private static final Comparator<Edge> ORDER =
                Comparator.comparing(Edge::to).thenComparing(Edge::from).thenComparing(Edge::how);

        @Override
        public int compareTo(Edge other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return from + " -> " + to + " (" + how + ")";
        }
    }
}
