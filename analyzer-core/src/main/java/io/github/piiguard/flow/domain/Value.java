package io.github.piiguard.flow.domain;

import io.github.piiguard.model.TypeUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An abstract value: the set of things that it may be, at most {@value #MAX_ATOMS}, in order of discovery. */
public final class Value {
    public static final Value EMPTY = new Value(Map.of());
    public static final int MAX_ATOMS = 48;

    private final Map<Atom, Mark> atoms;

    private Value(Map<Atom, Mark> atoms) {
        this.atoms = atoms;
    }

    public static Value of(Atom atom) {
        return of(atom, Mark.PLAIN);
    }

    public static Value of(Atom atom, Mark mark) {
        return new Value(Map.of(atom, mark));
    }

    /** A value of these atoms in their order. */
    public static Value of(Map<Atom, Mark> atoms) {
        return atoms.isEmpty() ? EMPTY : new Value(new LinkedHashMap<>(atoms));
    }

    public boolean isEmpty() {
        return atoms.isEmpty();
    }

    public int size() {
        return atoms.size();
    }

    public Stream<Atom> atoms() {
        return atoms.keySet().stream();
    }

    Iterable<Map.Entry<Atom, Mark>> entries() {
        return Collections.unmodifiableMap(atoms).entrySet();
    }

    public void forEach(BiConsumer<Atom, Mark> action) {
        atoms.forEach(action);
    }

    /**
     * What is this or the other: one of both where it holds the other one too, so that values which flow to a place on several
     * ways stay one.
     */
    // Equal marks may still differ in their traces, of which the shorter one wins.
    @SuppressWarnings("ReferenceEquality")
    public Value join(Value other) {
        if (other.isEmpty() || other == this) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        Map<Atom, Mark> union = atoms;
        int common = 0;
        for (Map.Entry<Atom, Mark> entry : other.atoms.entrySet()) {
            Mark old = atoms.get(entry.getKey());
            Mark joined = old == null ? entry.getValue() : old.join(entry.getValue());
            common += old == entry.getValue() ? 1 : 0;
            boolean isNew = old == null ? union.size() < MAX_ATOMS : !joined.equals(old);
            if (isNew) {
                union = union == atoms ? new LinkedHashMap<>(atoms) : union;
                union.put(entry.getKey(), joined);
            }
        }
        if (union == atoms) {
            return this;
        }
        return common == atoms.size() ? other : new Value(union);
    }

    /** Whether further things that it may be were perhaps left out. */
    public boolean isFull() {
        return atoms.size() >= MAX_ATOMS;
    }

    public Value mapMarks(UnaryOperator<Mark> change) {
        if (isEmpty()) {
            return this;
        }
        Map<Atom, Mark> changed = new LinkedHashMap<>();
        atoms.forEach((atom, mark) -> changed.put(atom, change.apply(mark)));
        return new Value(changed);
    }

    /** The value after what a mark tells; most marks tell nothing. */
    // A mark that only equals this one may have steps.
    @SuppressWarnings("ReferenceEquality")
    public Value then(Mark later) {
        return later == Mark.PLAIN ? this : mapMarks(earlier -> earlier.then(later));
    }

    public Value mapAtoms(BiFunction<Atom, Mark, Mark> change) {
        Map<Atom, Mark> changed = new LinkedHashMap<>();
        atoms.forEach((atom, mark) -> changed.put(atom, change.apply(atom, mark)));
        return new Value(changed);
    }

    /** The value with the type that a cast or declaration gives to what was unknown. */
    public Value typed(TypeUse type) {
        Map<Atom, Mark> changed = new LinkedHashMap<>();
        atoms.forEach((atom, mark) -> changed.put(
                atom instanceof Atom.Input input ? new Atom.Input(input.path(), type, input.except()) : atom, mark));
        return new Value(changed);
    }

    public Value typedIfUnknown(TypeUse type) {
        boolean isUnknown = atoms.keySet().stream()
                .anyMatch(
                        atom -> atom instanceof Atom.Input input && input.type().isUnknown());
        return isUnknown ? typed(type) : this;
    }

    /** The union of what {@code replacement} gives for each atom, marked with what happened before and after. */
    public Value flatMap(Function<Atom, Value> replacement) {
        Value result = EMPTY;
        for (Map.Entry<Atom, Mark> entry : atoms.entrySet()) {
            Mark later = entry.getValue();
            result = result.join(replacement.apply(entry.getKey()).then(later));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Value value && value.atoms.equals(atoms));
    }

    @Override
    public int hashCode() {
        return atoms.keySet().hashCode();
    }

    @Override
    public String toString() {
        return atoms.toString();
    }
}
