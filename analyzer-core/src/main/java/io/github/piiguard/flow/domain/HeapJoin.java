package io.github.piiguard.flow.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The union of two heaps, of which the first one holds all of an earlier state of the second one already, or of an empty one: what
 * has not changed since then adds nothing, so that of two heaps which are joined at every statement only the changes are.
 */
final class HeapJoin {
    private final Heap heap;
    private final Heap other;
    private final Heap earlier;

    HeapJoin(Heap heap, Heap other, Heap earlier) {
        this.heap = heap;
        this.other = other;
        this.earlier = earlier;
    }

    /** The objects to which the other heap adds something, with all that they then hold. */
    // Parts that both sides share need no join: they are the same map.
    @SuppressWarnings("ReferenceEquality")
    Map<Atom.Base, Map<Selector, Value>> changed() {
        Map<Atom.Base, Map<Selector, Value>> changed = new LinkedHashMap<>();
        other.objects().forEach((base, parts) -> {
            Map<Selector, Value> mine = heap.objects().get(base);
            if (mine == null) {
                changed.put(base, base instanceof Atom.Reference ? parts : all(base, Map.of(), parts));
            } else if (mine != parts) {
                keepIfChanged(base, mine, joined(base, mine, parts), changed);
            }
        });
        // A part of an input that the other has not written is the input's own there.
        heap.inputs().forEach((input, mine) -> {
            boolean isNew = earlier.objects().isEmpty() || earlier.objects().containsKey(input);
            if (isNew && !other.objects().containsKey(input)) {
                keepIfChanged(input, mine, all(input, mine, Map.of()), changed);
            }
        });
        return changed;
    }

    // A join gives the value, or the map of values, itself where nothing is new.
    @SuppressWarnings("ReferenceEquality")
    private static <K, V> void keepIfChanged(K key, @Nullable V before, V after, Map<K, V> changed) {
        if (after != before) {
            changed.put(key, after);
        }
    }

    private Map<Selector, Value> joined(Atom.Base base, Map<Selector, Value> mine, Map<Selector, Value> parts) {
        Map<Selector, Value> before = earlier.objects().get(base);
        return before != null && isGrown(parts, before) ? news(base, mine, parts, before) : all(base, mine, parts);
    }

    /** What a copy does not hold itself may lie in parts of others that have changed, so of it everything is joined again. */
    private static boolean isGrown(Map<Selector, Value> parts, Map<Selector, Value> before) {
        return !parts.containsKey(Selector.REST) && parts.keySet().containsAll(before.keySet());
    }

    private Map<Selector, Value> news(
            Atom.Base base, Map<Selector, Value> mine, Map<Selector, Value> parts, Map<Selector, Value> before) {
        Map<Selector, Value> news = new LinkedHashMap<>();
        parts.forEach((selector, value) -> keepIfChanged(selector, before.get(selector), value, news));
        if (news.isEmpty()) {
            return mine;
        }
        Map<Selector, Value> changed = new LinkedHashMap<>();
        mine.forEach((selector, value) -> {
            Value added = parts.containsKey(selector) || selector.isSummary()
                    ? news.getOrDefault(selector, Value.EMPTY)
                    : Heap.possibleWrites(news, selector);
            keepIfChanged(selector, value, value.join(added), changed);
        });
        return withOthers(base, mine, parts, changed);
    }

    /** The union of an object's parts; the same map where the other heap adds nothing. */
    private Map<Selector, Value> all(Atom.Base base, Map<Selector, Value> mine, Map<Selector, Value> parts) {
        Map<Selector, Value> changed = new LinkedHashMap<>();
        mine.forEach((selector, value) ->
                keepIfChanged(selector, value, value.join(other.current(base, selector)), changed));
        return withOthers(base, mine, parts, changed);
    }

    /** Parts with those that have changed, and with those of the other heap that were not there. */
    private Map<Selector, Value> withOthers(
            Atom.Base base, Map<Selector, Value> mine, Map<Selector, Value> parts, Map<Selector, Value> changed) {
        parts.forEach((selector, value) -> {
            if (!mine.containsKey(selector)) {
                changed.put(selector, heap.current(base, selector).join(value));
            }
        });
        if (changed.isEmpty()) {
            return mine;
        }
        Map<Selector, Value> joined = new LinkedHashMap<>(mine);
        joined.putAll(changed);
        return isHolding(parts, joined) ? parts : SymbolicKeys.bounded(joined);
    }

    /** Whether an object's parts are the very same values as those of the other state: both then share one map. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isHolding(Map<Selector, Value> parts, Map<Selector, Value> joined) {
        return parts.size() == joined.size()
                && parts.entrySet().stream().allMatch(part -> joined.get(part.getKey()) == part.getValue());
    }
}
