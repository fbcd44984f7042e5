package io.github.piiguard.flow.search;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods that hand to a target what their callers give them. */
final class ReachingMethods {
    private final Map<String, Set<MethodSignature>> byName = new HashMap<>();

    void add(MethodSignature method) {
        byName.computeIfAbsent(method.name(), name -> new TreeSet<>()).add(method);
    }

    /** Those of that simple name. */
    Set<MethodSignature> named(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** The only one that a call on an object of unknown type may mean. */
    List<MethodSignature> unique(Callee callee, int arity) {
        if (!callee.receiverType().isUnknown() || callee.name().equals(MethodSignature.CONSTRUCTOR)) {
            return List.of();
        }
        List<MethodSignature> named = byName.getOrDefault(callee.name(), Set.of()).stream()
                .filter(method -> method.arity() == arity)
                .toList();
        return named.size() == 1 ? named : List.of();
    }
}
