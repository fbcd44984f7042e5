package io.github.piiguard.flow.domain;

import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All objects that can be reached from a value, itself included. */
final class Below {
    private final Heap heap;
    private final Set<Atom.Base> seen = new HashSet<>();
    private final Deque<Value> pending = new ArrayDeque<>();
    private Value result = Value.EMPTY;

    Below(Heap heap) {
        this.heap = heap;
    }

    Value of(Value value) {
        pending.add(value);
        while (!pending.isEmpty()) {
            pending.remove().forEach(this::add);
        }
        return result;
    }

    private void add(Atom atom, Mark mark) {
        if (!(atom instanceof Atom.Base base)) {
            result = result.join(Value.of(atom, mark));
            return;
        }
        if (!seen.add(Heap.plain(base))) {
            return;
        }
        result = result.join(Value.of(
                base instanceof Atom.Input input
                        ? Atom.Input.of(input.path().then(Selector.BELOW), TypeUse.UNKNOWN)
                        : atom,
                mark));
        for (Map.Entry<Selector, Value> part :
                heap.objects().getOrDefault(Heap.plain(base), Map.of()).entrySet()) {
            if (!part.getKey().isHidden()) {
                pending.add(part.getValue());
            }
        }
    }
}
