package io.github.piiguard.flow.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a heap that a caller can see. */
public final class Reachable {
    private final Heap heap;
    private final Set<Atom.Base> seen = new LinkedHashSet<>();
    private final Deque<Atom.Base> pending = new ArrayDeque<>();

    public Reachable(Heap heap) {
        this.heap = heap;
    }

    /** What can be reached from the result, from the method's inputs and from what it hands to functions. */
    public Heap from(Value result, Value thrown, List<FunctionCall> calls) {
        add(result);
        add(thrown);
        calls.forEach(call -> call.arguments().forEach(this::add));
        for (Atom.Base base : heap.objects().keySet()) {
            if (base instanceof Atom.Input input && !(input.path().root() instanceof Root.CallResult)) {
                add(base);
            }
        }
        while (!pending.isEmpty()) {
            heap.objects().getOrDefault(pending.remove(), Map.of()).values().forEach(this::add);
        }
        Heap visible = new Heap();
        heap.objects().forEach((base, parts) -> {
            if (seen.contains(base)) {
                parts.forEach((selector, value) -> visible.put(base, selector, value));
                if (base instanceof Atom.Reference reference) {
                    visible.ensure(reference);
                }
            }
        });
        return visible;
    }

    private void add(Value value) {
        value.atoms()
                .filter(Atom.Base.class::isInstance)
                .map(atom -> Heap.plain((Atom.Base) atom))
                .forEach(this::add);
    }

    private void add(Atom.Base base) {
        if (seen.add(base)) {
            pending.add(base);
        }
    }
}
