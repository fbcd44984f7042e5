package io.github.piiguard.flow.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Brings objects of another method's heap into this one. */
public final class Import {
    private final Heap from;
    private final Heap to;
    private final Set<Atom.Base> done = new LinkedHashSet<>();

    public Import(Heap from, Heap to) {
        this.from = from;
        this.to = to;
    }

    /** Copies all objects that can be reached from the value and are not known yet. */
    public void copy(Value value) {
        value.atoms().forEach(this::copy);
    }

    private void copy(Atom atom) {
        if (!(atom instanceof Atom.Reference reference) || !done.add(reference)) {
            return;
        }
        Map<Selector, Value> parts = from.objects().getOrDefault(reference, Map.of());
        if (!to.objects().containsKey(reference)) {
            to.define(reference, parts);
        }
        parts.values().forEach(this::copy);
    }
}
