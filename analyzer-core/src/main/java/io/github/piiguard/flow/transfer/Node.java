package io.github.piiguard.flow.transfer;

import java.util.Comparator;

/** A block as it is reached on one way. */
record Node(int block, Way way) implements Comparable<Node> {
    private static final Comparator<Node> ORDER =
            Comparator.comparingInt(Node::block).thenComparing(Node::way);

    @Override
    public int compareTo(Node other) {
        return ORDER.compare(this, other);
    }
}
