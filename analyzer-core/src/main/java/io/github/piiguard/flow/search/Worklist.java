package io.github.piiguard.flow.search;

import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The methods that wait for an analysis: those nearest to a sink first, since what they hand over is what their callers
 * wait for, then by name.
 */
final class Worklist {
    private final Map<MethodSignature, Integer> distances = new HashMap<>();
    private final NavigableMap<Integer, TreeSet<MethodSignature>> waiting = new TreeMap<>();
    private int next;

    /** Adds a method that the one taken last leads to, if it does not wait already. */
    void add(MethodSignature method) {
        int distance = distances.computeIfAbsent(method, added -> next);
        waiting.computeIfAbsent(distance, added -> new TreeSet<>()).add(method);
    }

    Optional<MethodSignature> take() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Integer, TreeSet<MethodSignature>> nearest = waiting.firstEntry();
        next = nearest.getKey() + 1;
        MethodSignature taken = nearest.getValue().first();
        nearest.getValue().remove(taken);
        if (nearest.getValue().isEmpty()) {
            waiting.remove(nearest.getKey());
        }
        return Optional.of(taken);
    }
}
