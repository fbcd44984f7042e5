package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.policy.Degree;
import java.util.Map;

/** What the values of a callee are in the state of its caller. */
final class Translation {
    private final Frame frame;
    private final State state;
    private final Invocation invocation;
    private final GivenParts given;

    Translation(Frame frame, State state, Invocation invocation) {
        this.frame = frame;
        this.state = state;
        this.invocation = invocation;
        this.given = new GivenParts(frame, state, invocation);
    }

    /** What lies at the callee's paths. */
    GivenParts given() {
        return given;
    }

    Value of(Value value) {
        frame.knowledge().spent(value.size());
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(value)) {
            Value found = of(entry.getKey());
            Mark later = keyed(entry.getValue(), found);
            result = result.join(found.then(later));
        }
        return result;
    }

    /** A hash of what the caller mixed with a secret is keyed, wherever the mixing happened. */
    Mark keyed(Mark mark, Value value) {
        boolean isKeyed = mark.degree() == Degree.UNKEYED_HASH && Sanitizing.holdsKey(value, frame);
        return isKeyed ? mark.weakened(Degree.KEYED_HASH) : mark;
    }

    Value of(Atom atom) {
        if (atom instanceof Atom.Reference reference) {
            return Value.of(new Atom.Reference(reference.object().seenFrom(invocation.location())));
        }
        if (!(atom instanceof Atom.Input input)) {
            return Value.of(atom);
        }
        Value value = at(input);
        return input.except().isEmpty() ? value : Flattening.without(state.heap(), value, input.except());
    }

    /** What lies at a path of the callee when it is called. */
    Value at(Atom.Input input) {
        AccessPath path = input.path();
        if (path.root() instanceof Root.CallResult) {
            return Value.of(input);
        }
        return given.at(path, input.type());
    }
}
