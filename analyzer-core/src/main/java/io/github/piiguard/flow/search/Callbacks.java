package io.github.piiguard.flow.search;

import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program's methods that a library's method runs, as the policy tells: {@code doInBackground} by {@code execute}. */
final class Callbacks {
    private final PolicyMatcher matcher;
    private final Map<String, Set<String>> runners = new HashMap<>();
    private final Set<String> calls = new TreeSet<>();

    Callbacks(List<Propagator> propagators, PolicyMatcher matcher) {
        this.matcher = matcher;
        for (Propagator propagator : propagators) {
            String call = propagator.method().method();
            runBy(propagator).forEach(name -> {
                runners.computeIfAbsent(name, key -> new TreeSet<>()).add(call);
                calls.add(call);
            });
        }
    }

    /** The names of the library's methods that run one of that name. */
    Set<String> runnersOf(String method) {
        return runners.getOrDefault(method, Set.of());
    }

    /** The names of the methods that a call runs on its receiver. */
    Set<String> runBy(Callee callee, int arity) {
        return calls.contains(callee.name())
                ? matcher.exactPropagator(callee, arity)
                        .map(propagator -> runBy(propagator).collect(Collectors.toUnmodifiableSet()))
                        .orElse(Set.of())
                : Set.of();
    }

    private static Stream<String> runBy(Propagator propagator) {
        return propagator.effects().stream()
                .filter(Effect.Flow.class::isInstance)
                .map(Effect.Flow.class::cast)
                .flatMap(flow -> Stream.of(flow.from(), flow.to()))
                .flatMap(port -> port.path().stream())
                .filter(Port.Selector.Method.class::isInstance)
                .map(selector -> ((Port.Selector.Method) selector).name());
    }
}
