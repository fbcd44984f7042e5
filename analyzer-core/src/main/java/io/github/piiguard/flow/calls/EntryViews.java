package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.model.TypeUse;
import java.util.List;

/** The set of a map's entries, each with its own key, and what is done to the map through it. */
final class EntryViews {
    private static final int MAX_ENTRIES = 48;
    private static final TypeUse ENTRY = TypeUse.of("java.util.Map.Entry");

    /** Under this hidden part the set knows its map. */
    private static final Selector MAP = new Selector.Captured(0);

    private final State state;

    EntryViews(State state) {
        this.state = state;
    }

    /** The set that a call gives of a map. */
    Value of(Value map, Call call) {
        AbstractObject set = AbstractObject.allocated(
                call.location(), call.statement().target().type());
        state.heap().allocate(set);
        Value result = Value.of(new Atom.Reference(set));
        state.heap().write(result, MAP, map);
        List<MapEntries.Entry> entries = MapEntries.of(state, map);
        boolean isEachKnown = entries.size() <= MAX_ENTRIES
                && entries.stream().allMatch(entry -> entry.key().size() == 1 && isConstant(entry.key()));
        Elements elements = new Elements(state);
        if (isEachKnown) {
            elements.sized(result, 0);
        }
        for (int i = 0; i < entries.size(); i++) {
            Value entry = entry(set.part(Math.min(i, MAX_ENTRIES) + 1, ENTRY), entries.get(i));
            if (isEachKnown) {
                elements.append(result, entry);
            } else {
                state.heap().write(result, Selector.ELEMENT, entry);
            }
        }
        return result;
    }

    private Value entry(AbstractObject object, MapEntries.Entry content) {
        Value entry = Value.of(new Atom.Reference(object));
        boolean isShared = state.heap().objects().containsKey(new Atom.Reference(object));
        state.heap().ensure(new Atom.Reference(object));
        put(entry, "key", content.key(), isShared);
        put(entry, "value", content.value(), isShared);
        return entry;
    }

    private void put(Value entry, String field, Value content, boolean isShared) {
        Selector part = Selector.field(field);
        Value before = isShared ? state.heap().read(entry, part, TypeUse.UNKNOWN) : Value.EMPTY;
        state.heap().write(entry, part, before.join(content));
    }

    private static boolean isConstant(Value value) {
        return value.atoms().allMatch(Atom.Literal.class::isInstance);
    }

    /** Puts other values under the keys of a map. */
    void replace(Value map, List<MapEntries.Entry> entries) {
        state.heap().clearAll(map);
        for (MapEntries.Entry entry : entries) {
            if (isConstant(entry.key()) && !entry.key().isEmpty()) {
                new Containers(state).write(map, entry.key(), entry.value());
            } else {
                state.heap().write(map, Selector.ANY_KEY, entry.value());
            }
        }
    }

    /** Takes out of a map, of its set of keys or of its set of entries whatever certainly fulfils a predicate. */
    void removeIf(Value view, Predicates predicate) {
        Value map = state.heap().read(view, MAP, TypeUse.UNKNOWN);
        boolean isOfEntries = !map.isEmpty() && view.atoms().allMatch(Atom.Reference.class::isInstance);
        Value whole = isOfEntries ? map : view;
        Containers containers = new Containers(state);
        Value keys = containers.knownKeys(whole).join(predicate.mentioned());
        keys.atoms()
                .filter(key -> isOfEntries ? predicate.isFulfilledByEntry(key) : predicate.isFulfilledBy(key))
                .forEach(key -> containers.clear(whole, Value.of(key)));
    }
}
