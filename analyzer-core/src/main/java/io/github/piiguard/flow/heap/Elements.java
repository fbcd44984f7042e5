package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Elements of arrays and lists by their places, as long as the places are known. */
public final class Elements {
    /** A longer list has its elements in one place. */
    private static final int MAX_PLACES = 64;

    private final State state;

    public Elements(State state) {
        this.state = state;
    }

    /** Says that a new array or list has so many elements. */
    public void sized(Value list, int size) {
        state.heap().write(list, Selector.SIZE, Value.of(new Atom.Literal(new ConstantValue.Scalar("" + size), false)));
    }

    /** The elements of a list each of which lies in a place of its own; empty when some do not. */
    public Optional<List<Value>> each(Value list) {
        int size = size(list);
        Optional<Atom.Reference> object = object(list);
        if (size < 0 || object.isEmpty() || parts(object.get()).containsKey(Selector.REST)) {
            return Optional.empty();
        }
        Map<Selector, Value> parts = parts(object.get());
        List<Value> result = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            result.add(parts.getOrDefault(new Selector.Index(i), Value.EMPTY));
        }
        return parts.getOrDefault(Selector.ELEMENT, Value.EMPTY).isEmpty() ? Optional.of(result) : Optional.empty();
    }

    private int size(Value list) {
        return object(list)
                .map(object -> parts(object).getOrDefault(Selector.SIZE, Heap.UNKNOWN_SIZE))
                .filter(size -> size.size() == 1 && !size.equals(Heap.UNKNOWN_SIZE))
                .flatMap(size -> size.atoms().findFirst())
                .filter(Atom.Literal.class::isInstance)
                .map(literal -> Integer.parseInt(Containers.text(((Atom.Literal) literal).value())))
                .orElse(-1);
    }

    private static Optional<Atom.Reference> object(Value list) {
        return list.size() == 1
                ? list.atoms()
                        .filter(Atom.Reference.class::isInstance)
                        .map(Atom.Reference.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private Map<Selector, Value> parts(Atom.Reference object) {
        return state.heap().objects().getOrDefault(object, Map.of());
    }

    /** The element at a place; any element when the place is not known. */
    public Value read(Value list, int index, TypeUse type) {
        return state.heap().read(list, index < 0 ? Selector.ELEMENT : new Selector.Index(index), type);
    }

    public Value readLast(Value list, TypeUse type) {
        return read(list, size(list) - 1, type);
    }

    /** Overwrites the element at a place, or may overwrite any. */
    public void write(Value list, int index, Value value) {
        if (index < 0 || index >= MAX_PLACES) {
            state.heap().write(list, Selector.ELEMENT, value);
        } else {
            state.heap().write(list, new Selector.Index(index), value);
        }
    }

    public void append(Value list, Value value) {
        insert(list, size(list), value);
    }

    /** Puts an element before the one at a place. */
    public void insert(Value list, int index, Value value) {
        Optional<List<Value>> before = each(list);
        if (before.isEmpty()
                || index < 0
                || index > before.get().size()
                || before.get().size() >= MAX_PLACES) {
            state.heap().write(list, Selector.ELEMENT, value);
            return;
        }
        List<Value> after = new ArrayList<>(before.get());
        after.add(index, value);
        become(list, after);
    }

    /** Takes out the element at a place, or any. */
    public void remove(Value list, int index) {
        Optional<List<Value>> before = each(list);
        if (before.isPresent() && index >= 0 && index < before.get().size()) {
            List<Value> after = new ArrayList<>(before.get());
            after.remove(index);
            become(list, after);
        } else {
            mix(list);
        }
    }

    public void removeLast(Value list) {
        remove(list, size(list) - 1);
    }

    /** From here on every element may lie in every place. */
    public void mix(Value list) {
        Value all = state.heap().read(list, Selector.ELEMENT, TypeUse.UNKNOWN);
        object(list).ifPresent(object -> clearPlaces(object, list));
        state.heap().write(list, Selector.ELEMENT, all);
    }

    /** The list with exactly these elements. */
    public void become(Value list, List<Value> elements) {
        object(list).ifPresent(object -> clearPlaces(object, list));
        for (int i = 0; i < elements.size(); i++) {
            state.heap().write(list, new Selector.Index(i), elements.get(i));
        }
        sized(list, elements.size());
    }

    private void clearPlaces(Atom.Reference object, Value list) {
        parts(object).keySet().stream()
                .filter(Selector.Index.class::isInstance)
                .toList()
                .forEach(place -> state.heap().write(list, place, Value.EMPTY));
    }

    /** The list without elements. */
    public void empty(Value list) {
        state.heap().clearAll(list);
        if (object(list).isPresent()) {
            sized(list, 0);
        }
    }
}
