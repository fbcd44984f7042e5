package io.github.piiguard.analysis;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.LibraryResult;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What methods of libraries return as far as the policy says it: an entry of its own, or that a method is fluent. */
final class LibraryResults {
    private static final Port THIS = new Port(Port.Root.THIS, 0, List.of());
    private static final Port RETURN = new Port(Port.Root.RETURN, 0, List.of());

    private LibraryResults() {}

    /** Types by {@code type#method}. */
    static Map<String, TypeName> of(Policy policy) {
        Map<String, TypeName> results = new HashMap<>();
        for (LibraryResult result : policy.results()) {
            put(results, result.method(), result.type());
        }
        for (Propagator propagator : policy.propagators()) {
            if (propagator.effects().stream().anyMatch(LibraryResults::isFluent)) {
                propagator.method().type().ifPresent(type -> put(results, propagator.method(), type));
            }
        }
        return results;
    }

    private static void put(Map<String, TypeName> results, MethodPattern method, TypeName type) {
        String owner = method.type().map(TypeName::qualified).orElse("");
        results.putIfAbsent(owner + "#" + method.method(), type);
    }

    private static boolean isFluent(Effect effect) {
        return effect instanceof Effect.Same same
                && (same.left().equals(THIS) && same.right().equals(RETURN)
                        || same.left().equals(RETURN) && same.right().equals(THIS));
    }
}
