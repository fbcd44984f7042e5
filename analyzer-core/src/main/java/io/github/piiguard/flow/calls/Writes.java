package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a callee wrote. Objects of several calls in the callee are one object in the caller, and it may be any of them. */
final class Writes {
    private final List<Write> all = new ArrayList<>();
    private final Map<Write, Integer> created = new HashMap<>();

    /** One part of some objects and what it now holds. */
    record Write(Value base, Selector selector, Value value) {}

    void add(Write write) {
        all.add(write);
    }

    void addCreated(Write write) {
        Integer earlier = created.putIfAbsent(new Write(write.base(), write.selector(), Value.EMPTY), all.size());
        if (earlier == null) {
            all.add(write);
        } else {
            Value joined = all.get(earlier).value().join(write.value());
            all.set(earlier, new Write(write.base(), write.selector(), joined));
        }
    }

    void applyTo(Heap heap) {
        all.forEach(write -> heap.write(write.base(), write.selector(), write.value()));
    }
}
