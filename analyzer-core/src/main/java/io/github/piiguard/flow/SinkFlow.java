package io.github.piiguard.flow;

import java.util.List;

/**
 * An atom that arrives at a target.
 *
 * @param path the parts of the argument in which it lies
 * @param key what the call's key argument may be; empty without one
 * @param mark what happened on the way from the method's entry to the target
 */
record SinkFlow(SinkTarget target, List<Selector> path, Value key, Atom atom, Mark mark) {
    SinkFlow {
        path = List.copyOf(path);
    }

    /** All but the mark: two flows of one identity are one. */
    Identity identity() {
        return new Identity(target, path, atom);
    }

    record Identity(SinkTarget target, List<Selector> path, Atom atom) {}
}
