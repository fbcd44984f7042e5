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
                parts.forEach((selector, value) -> {
                    if (!isUnchanged(base, parts, selector, value)) {
                        visible.put(base, selector, value);
                    }
                });
                if (base instanceof Atom.Reference reference) {
                    visible.ensure(reference);
                }
            }
        });
        return visible;
    }

    /** Of a map whose keys were known when the method was called only what is new in it is of interest to the caller. */
    private static boolean isUnchanged(Atom.Base base, Map<Selector, Value> parts, Selector selector, Value value) {
        boolean isOwn = selector.equals(Selector.SIZE)
                || (base instanceof Atom.Input input
                        && value.size() == 1
                        && value.atoms()
                                .allMatch(atom -> atom instanceof Atom.Input part
                                        && part.path().equals(input.path().then(selector))));
        return isOwn && Heap.isClosed(parts);
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
