package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a callee wrote, in its order: what it wrote later into an object replaces what it wrote earlier. Objects of several calls in the
 * callee are one object in the caller, and it may be any of them.
 */
final class Writes {
    private final List<Write> all = new ArrayList<>();
    private final Map<Place, Made> created = new HashMap<>();

    /** One part of some objects and what it now holds. */
    record Write(Value base, Selector selector, Value value) {}

    private record Place(Value base, Selector selector) {}

    /** Which object of the callee was written last, alone, and where that write stands. */
    private record Made(Atom.Reference object, boolean isAlone, int write) {}

    void add(Write write) {
        all.add(write);
    }

    /** @param object the one that the callee made */
    void addCreated(Atom.Reference object, Write write) {
        Place place = new Place(write.base(), write.selector());
        Made earlier = created.get(place);
        if (earlier == null || (earlier.isAlone() && earlier.object().equals(object))) {
            created.put(place, new Made(object, true, all.size()));
            all.add(write);
            return;
        }
        Value joined = all.get(earlier.write()).value().join(write.value());
        all.set(earlier.write(), new Write(write.base(), write.selector(), joined));
        created.put(place, new Made(object, false, earlier.write()));
    }

    void applyTo(Heap heap) {
        all.forEach(write -> heap.write(write.base(), write.selector(), write.value()));
    }
}
