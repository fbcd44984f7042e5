package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.policy.Degree;
import java.util.ArrayList;
import java.util.List;
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
            return ofCall(input);
        }
        return given.at(path, input.type());
    }

    /** A part of what an unknown call gave, whose keys the caller may have passed. */
    private Value ofCall(Atom.Input input) {
        if (input.path().selectors().stream().noneMatch(Selector.SymbolicKey.class::isInstance)) {
            return Value.of(input);
        }
        Value result = Value.EMPTY;
        for (List<Selector> selectors : paths(input.path().selectors())) {
            AccessPath path = new AccessPath(input.path().root(), selectors);
            result = result.join(Value.of(new Atom.Input(path, input.type(), input.except())));
        }
        return result;
    }

    /** Selectors of the callee in terms of its caller, in which a key may be one of several. */
    List<List<Selector>> paths(List<Selector> path) {
        List<List<Selector>> result = List.of(List.of());
        for (Selector selector : path) {
            List<List<Selector>> longer = new ArrayList<>();
            for (List<Selector> prefix : result) {
                for (Selector wanted : given.selectors(selector)) {
                    List<Selector> extended = new ArrayList<>(prefix);
                    extended.add(wanted);
                    longer.add(extended);
                }
            }
            result = longer;
            if (longer.size() > Value.MAX_ATOMS) {
                frame.knowledge()
                        .boundReached(
                                invocation.location(),
                                "more than " + Value.MAX_ATOMS + " parts of an object are meant by one path");
                result = longer.subList(0, Value.MAX_ATOMS);
            }
        }
        return result;
    }
}
