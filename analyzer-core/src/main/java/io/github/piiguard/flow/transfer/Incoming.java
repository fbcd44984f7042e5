package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been sent to each node, and the nodes that wait for a visit. */
final class Incoming {
    private final TreeMap<Node, State> states = new TreeMap<>();
    /** What each node was sent last: all of that it holds already, and what is sent next differs from it by little. */
    private final Map<Node, State> latest = new HashMap<>();
    /** Of the heads of loops, what the loop's own blocks have sent. */
    private final Map<Node, State> returned = new HashMap<>();

    private final VisitOrder order;
    private final TreeSet<Node> pending;
    private Node last = new Node(0, Way.ONLY);

    Incoming(VisitOrder order) {
        this.order = order;
        pending = new TreeSet<>(order.comparator());
    }

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

    void send(Node to, State state) {
        if (isNews(to, state)) {
            pending.add(to);
        }
    }

    /** Sends a state to the head of a loop, which may ask for what its own blocks have sent. */
    void sendBack(Node head, State state) {
        boolean isNew = add(returned, head, state, new State());
        if (isNews(head, state) || isNew) {
            pending.add(head);
        }
    }

    private boolean isNews(Node to, State state) {
        State now = state.copy();
        State before = latest.put(to, now);
        return add(states, to, now, before == null ? new State() : before);
    }

    // A join gives the state itself where nothing is new.
    @SuppressWarnings("ReferenceEquality")
    private static boolean add(Map<Node, State> known, Node node, State state, State earlier) {
        State old = known.get(node);
        State joined = old == null ? state.copy() : old.join(state, earlier);
        if (joined == old) {
            return false;
        }
        known.put(node, joined);
        return true;
    }

    State entry(Node node) {
        State state = states.get(node);
        return state == null ? new State() : state.copy();
    }

    /** What the blocks of a loop have sent to its head. */
    Optional<State> returned(Node head) {
        return Optional.ofNullable(returned.get(head)).map(State::copy);
    }
}
