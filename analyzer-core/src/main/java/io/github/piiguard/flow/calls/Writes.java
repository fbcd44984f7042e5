package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a callee wrote. Objects of several calls in the callee are one object in the caller, as are two that are given under two names;
 * keys that the callee keeps apart may be one key. It may hold any of what was written there.
 */
final class Writes {
    private final Map<Place, Value> all = new LinkedHashMap<>();

    /** One part of some objects. */
    private record Place(Value base, Selector selector) {}

    void add(Value base, Selector selector, Value value) {
        all.merge(new Place(base, selector), value, Value::join);
    }

    void applyTo(Heap heap) {
        all.forEach((place, value) -> heap.write(place.base(), place.selector(), value));
    }
}
