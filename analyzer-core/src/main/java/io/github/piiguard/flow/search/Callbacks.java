package io.github.piiguard.flow.search;

import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.types.TypeHierarchy;
import java.util.Collections;
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
    private final TypeHierarchy types;
    private final Map<String, Set<String>> runners = new HashMap<>();
    private final Map<String, Map<Place, Set<String>>> dispatchers = new HashMap<>();
    private final Set<String> calls = new TreeSet<>();
    /** The names of methods that run functions which they are given. */
    private final Set<String> takers = new TreeSet<>();

    /** The library's methods of a type that run what the program puts in the place of another type's, wherever its objects are. */
    record Dispatcher(TypeName type, Set<String> methods) {
        Dispatcher {
            methods = Collections.unmodifiableSortedSet(new TreeSet<>(methods));
        }
    }

    private record Place(TypeName replaced, TypeName type) {}

    Callbacks(List<Propagator> propagators, PolicyMatcher matcher, TypeHierarchy types) {
        this.matcher = matcher;
        this.types = types;
        for (Propagator propagator : propagators) {
            String call = propagator.method().method();
            if (isTakingFunctions(propagator)) {
                takers.add(call);
            }
            selectors(propagator).forEach(selector -> {
                if (selector instanceof Port.Selector.Method method) {
                    runners.computeIfAbsent(method.name(), key -> new TreeSet<>())
                            .add(call);
                    calls.add(call);
                } else if (selector instanceof Port.Selector.Replacement replacement) {
                    propagator.method().type().ifPresent(type -> add(replacement, type, call));
                    calls.add(call);
                }
            });
        }
    }

    private void add(Port.Selector.Replacement replacement, TypeName type, String call) {
        dispatchers
                .computeIfAbsent(replacement.name(), key -> new HashMap<>())
                .computeIfAbsent(new Place(replacement.owner(), type), key -> new TreeSet<>())
                .add(call);
    }

    /** The names of the library's methods that run functions which they are given. */
    Set<String> takersOfFunctions() {
        return takers;
    }

    /** Whether a call runs functions that it is given. */
    boolean isTakingFunctions(Callee callee, int arity) {
        return takers.contains(callee.name())
                && matcher.exactPropagator(callee, arity)
                        .filter(Callbacks::isTakingFunctions)
                        .isPresent();
    }

    private static boolean isTakingFunctions(Propagator propagator) {
        return flows(propagator)
                .filter(port -> port.root() == Port.Root.ARGUMENT)
                .flatMap(port -> port.path().stream())
                .anyMatch(Port.Selector.Parameter.class::isInstance);
    }

    /** The names of the library's methods that run one of that name. */
    Set<String> runnersOf(String method) {
        return runners.getOrDefault(method, Set.of());
    }

    /** Who runs a method that stands in the place of a library's. */
    Stream<Dispatcher> dispatchersOf(MethodSignature method) {
        return dispatchers.getOrDefault(method.name(), Map.of()).entrySet().stream()
                .filter(place -> types.isSubtype(method.owner(), place.getKey().replaced()))
                .map(place -> new Dispatcher(place.getKey().type(), place.getValue()));
    }

    /** The names of the methods that a call runs, on its receiver or in the place of a library's. */
    Set<String> runBy(Callee callee, int arity) {
        return calls.contains(callee.name())
                ? matcher.exactPropagator(callee, arity)
                        .map(propagator ->
                                selectors(propagator).flatMap(Callbacks::name).collect(Collectors.toUnmodifiableSet()))
                        .orElse(Set.of())
                : Set.of();
    }

    private static Stream<String> name(Port.Selector selector) {
        if (selector instanceof Port.Selector.Method method) {
            return Stream.of(method.name());
        }
        return selector instanceof Port.Selector.Replacement replacement
                ? Stream.of(replacement.name())
                : Stream.empty();
    }

    private static Stream<Port.Selector> selectors(Propagator propagator) {
        return flows(propagator).flatMap(port -> port.path().stream());
    }

    private static Stream<Port> flows(Propagator propagator) {
        return propagator.effects().stream()
                .filter(Effect.Flow.class::isInstance)
                .map(Effect.Flow.class::cast)
                .flatMap(flow -> Stream.of(flow.from(), flow.to()));
    }
}
