package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The entries of maps, each key with its own value, as an iteration meets them. */
public final class MapEntries {
    private final State state;
    private final List<Entry> entries = new ArrayList<>();
    /** Of copies of copies there may be many ways to one map. */
    private final Set<Atom.Base> seen = new HashSet<>();

    private MapEntries(State state) {
        this.state = state;
    }

    /** A key, or all keys that are not known one by one, and what may lie there. */
    public record Entry(Value key, Value value) {}

    public static List<Entry> of(State state, Value map) {
        MapEntries result = new MapEntries(state);
        result.add(map, Set.of());
        return result.entries;
    }

    /** The keys of a map of which all are known, those of entries that were emptied too. */
    public static Optional<List<Value>> keys(State state, Value map) {
        SortedSet<String> names = new TreeSet<>();
        boolean isKnown = map.size() == 1 && new MapEntries(state).addKeys(map, names);
        return isKnown
                ? Optional.of(
                        names.stream().map(name -> text(new Selector.Key(name))).toList())
                : Optional.empty();
    }

    /** Adds the keys of maps; whether they have no others. */
    private boolean addKeys(Value maps, Set<String> names) {
        for (Map.Entry<Atom, Mark> entry : Heap.entries(maps)) {
            if (!(entry.getKey() instanceof Atom.Base base) || !addKeys(base, names)) {
                return false;
            }
        }
        return true;
    }

    private boolean addKeys(Atom.Base base, Set<String> names) {
        Map<Selector, Value> parts = state.heap().objects().getOrDefault(Heap.plain(base), Map.of());
        if (!seen.add(base)) {
            return true;
        }
        if (base instanceof Atom.Input && !Heap.isClosed(parts)) {
            return false;
        }
        for (Map.Entry<Selector, Value> part : parts.entrySet()) {
            if (part.getKey() instanceof Selector.Key key) {
                names.add(key.name());
            } else if ((part.getKey().isMapValue() || part.getKey().equals(Selector.KEYS))
                    && !part.getValue().isEmpty()) {
                return false;
            }
        }
        return addKeys(parts.getOrDefault(Selector.REST, Value.EMPTY), names);
    }

    /** @param hidden keys under which a copy holds something else than the map that it was made of */
    private void add(Value map, Set<Selector> hidden) {
        for (Map.Entry<Atom, Mark> entry : Heap.entries(map)) {
            if (entry.getKey() instanceof Atom.Base base) {
                if (seen.add(base)) {
                    addKnown(base, hidden);
                    addUnknown(Value.of(entry.getKey(), entry.getValue()), base, hidden);
                }
            } else if (entry.getKey() instanceof Atom.Sensitive) {
                // Of a map that is sensitive as a whole each value is.
                entries.add(new Entry(Value.EMPTY, Value.of(entry.getKey(), entry.getValue())));
            }
        }
    }

    private void addKnown(Atom.Base base, Set<Selector> hidden) {
        Map<Selector, Value> parts = state.heap().objects().getOrDefault(Heap.plain(base), Map.of());
        Value keys = parts.getOrDefault(Selector.KEYS, Value.EMPTY);
        boolean isAny = false;
        for (Map.Entry<Selector, Value> part : parts.entrySet()) {
            Selector selector = part.getKey();
            if (!selector.isMapValue() || part.getValue().isEmpty() || hidden.contains(selector)) {
                continue;
            }
            boolean isConstant = selector instanceof Selector.Key;
            isAny |= !isConstant;
            entries.add(new Entry(isConstant ? text((Selector.Key) selector) : keys, part.getValue()));
        }
        if (!isAny && !keys.isEmpty()) {
            // The key of an entry without value is there all the same.
            entries.add(new Entry(keys, Value.EMPTY));
        }
    }

    private static Value text(Selector.Key key) {
        return Value.of(new Atom.Literal(new ConstantValue.Text(key.name()), false));
    }

    private void addUnknown(Value map, Atom.Base base, Set<Selector> hidden) {
        boolean isClosed = Heap.isClosed(state.heap().objects().getOrDefault(Heap.plain(base), Map.of()));
        if (base instanceof Atom.Input input && !isClosed) {
            entries.add(new Entry(own(map, input, Selector.KEYS), own(map, input, Selector.ANY_KEY)));
        }
        Map<Selector, Value> parts = state.heap().objects().getOrDefault(base, Map.of());
        Set<Selector> own = new HashSet<>(hidden);
        parts.keySet().stream().filter(Selector.Key.class::isInstance).forEach(own::add);
        add(parts.getOrDefault(Selector.REST, Value.EMPTY), own);
    }

    /** What was in the map before: what the method put there lies under its own keys. */
    private Value own(Value map, Atom.Input input, Selector part) {
        AccessPath path = input.path().then(part);
        return state.heap()
                .read(map, part, TypeUse.UNKNOWN)
                .flatMap(atom ->
                        atom instanceof Atom.Input given && given.path().equals(path) ? Value.of(atom) : Value.EMPTY);
    }
}
