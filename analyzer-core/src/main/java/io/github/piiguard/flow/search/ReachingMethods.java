package io.github.piiguard.flow.search;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods that hand to a target what their callers give them. */
final class ReachingMethods {
    private final Map<String, Set<MethodSignature>> byName = new HashMap<>();
    /** The types whose constructors are among them. */
    private final Set<TypeName> constructed = new HashSet<>();

    void add(MethodSignature method) {
        if (method.isConstructor()) {
            constructed.add(method.owner());
        }
        byName.computeIfAbsent(method.name(), name -> new TreeSet<>()).add(method);
    }

    /** Whether a call may run one of them, judged by its name. */
    boolean mayMean(Callee callee) {
        return callee.name().equals(MethodSignature.CONSTRUCTOR)
                ? constructs(callee)
                : byName.containsKey(callee.name());
    }

    private boolean constructs(Callee callee) {
        return constructed.contains(callee.receiverType())
                || (callee instanceof Callee.Resolved resolved
                        && constructed.contains(resolved.declaration().owner()));
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
