package io.github.piiguard.flow.search;

import io.github.piiguard.model.MethodSignature;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The methods that wait for an analysis: those nearest to a sink first, since what they hand over is what their callers
 * wait for, then by name.
 */
final class Worklist {
    private final Map<MethodSignature, Integer> distances = new HashMap<>();
    private final TreeSet<MethodSignature> waiting =
            new TreeSet<>(Comparator.comparingInt((MethodSignature method) -> distances.getOrDefault(method, 0))
                    .thenComparing(Comparator.naturalOrder()));
    private int next;

    /** Adds a method that the one taken last leads to, if it does not wait already. */
    void add(MethodSignature method) {
        distances.putIfAbsent(method, next);
        waiting.add(method);
    }

    Optional<MethodSignature> take() {
        Optional<MethodSignature> method = Optional.ofNullable(waiting.pollFirst());
        method.ifPresent(taken -> next = distances.getOrDefault(taken, 0) + 1);
        return method;
    }
}
