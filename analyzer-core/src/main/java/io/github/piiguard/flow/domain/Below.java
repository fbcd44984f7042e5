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
    private final Set<Reached> seen = new HashSet<>();
    private final Deque<Part> pending = new ArrayDeque<>();
    private Value result = Value.EMPTY;

    /** A value without the parts that a copy of it holds itself. */
    private record Part(Value value, Set<Selector> except) {}

    private record Reached(Atom.Base base, Set<Selector> except) {}

    Below(Heap heap) {
        this.heap = heap;
    }

    Value of(Value value) {
        pending.add(new Part(value, Set.of()));
        while (!pending.isEmpty()) {
            Part next = pending.remove();
            next.value().forEach((atom, mark) -> add(atom, mark, next.except()));
        }
        return result;
    }

    private void add(Atom atom, Mark mark, Set<Selector> except) {
        if (!(atom instanceof Atom.Base base)) {
            result = result.join(Value.of(atom, mark));
            return;
        }
        if (!seen.add(new Reached(Heap.plain(base), except))) {
            return;
        }
        result = result.join(Value.of(
                base instanceof Atom.Input input
                        ? Atom.Input.of(input.path().then(Selector.BELOW), TypeUse.UNKNOWN)
                        : atom,
                mark));
        Map<Selector, Value> parts = heap.objects().getOrDefault(Heap.plain(base), Map.of());
        parts.forEach((selector, value) -> {
            if (selector.equals(Selector.REST)) {
                Set<Selector> more = new HashSet<>(Heap.written(parts));
                more.addAll(except);
                pending.add(new Part(value, more));
            } else if (!selector.isHidden() && !except.contains(selector)) {
                pending.add(new Part(value, Set.of()));
            }
        });
    }
}
