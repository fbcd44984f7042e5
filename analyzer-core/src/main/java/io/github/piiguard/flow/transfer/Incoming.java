package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The states that have been sent to each node, and the nodes that wait for a visit. */
final class Incoming {
    private final TreeMap<Node, Map<Edge, State>> states = new TreeMap<>();
    private final VisitOrder order;
    private final TreeSet<Node> pending;
    private Node last = new Node(0, Way.ONLY);

    Incoming(VisitOrder order) {
        this.order = order;
        pending = new TreeSet<>(order.comparator());
    }

    /**
     * How a state came to a node.
     *
     * @param from the block before; -1 for the method's entry
     * @param isThrown whether an exception brought it
     */
    record Edge(int from, Way way, boolean isThrown) {}

    Iterable<Node> nodes() {
        return states.keySet();
    }

    Optional<Node> next() {
        Optional<Node> next = order.next(pending, last);
        next.ifPresent(node -> {
            pending.remove(node);
            last = node;
        });
        return next;
    }

    void send(Node to, Edge edge, State state) {
        Map<Edge, State> known = states.computeIfAbsent(to, node -> new LinkedHashMap<>());
        State old = known.get(edge);
        if (old == null) {
            known.put(edge, state.copy());
            pending.add(to);
            return;
        }
        State joined = old.join(state);
        if (!joined.equals(old)) {
            known.put(edge, joined);
            pending.add(to);
        }
    }

    State entry(Node node) {
        return of(node, edge -> true).orElseGet(State::new);
    }

    /** What has come to a node over some edges. */
    Optional<State> of(Node node, Predicate<Edge> isWanted) {
        State result = null;
        for (Map.Entry<Edge, State> sent : states.getOrDefault(node, Map.of()).entrySet()) {
            if (isWanted.test(sent.getKey())) {
                result = result == null ? sent.getValue().copy() : result.join(sent.getValue());
            }
        }
        return Optional.ofNullable(result);
    }
}
