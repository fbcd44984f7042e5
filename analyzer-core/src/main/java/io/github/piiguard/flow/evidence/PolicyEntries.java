package io.github.piiguard.flow.evidence;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The policy's entries of one kind, asked for the one that means a called method. */
final class PolicyEntries<E> {
    private final Function<E, MethodPattern> pattern;
    private final TypeHierarchy types;
    private final Map<String, List<E>> byName = new LinkedHashMap<>();
    private final Map<Question, Optional<E>> answers = new HashMap<>();

    PolicyEntries(List<E> entries, Function<E, MethodPattern> pattern, TypeHierarchy types) {
        this.pattern = pattern;
        this.types = types;
        for (E entry : entries) {
            byName.computeIfAbsent(pattern.apply(entry).method(), name -> new ArrayList<>())
                    .add(entry);
        }
    }

    private record Question(Callee callee, int arity) {}

    Stream<E> all() {
        return byName.values().stream().flatMap(List::stream);
    }

    /** The entries of methods of that name. */
    List<E> named(String method) {
        return byName.getOrDefault(method, List.of());
    }

    /** The entry that comes closest, the receiver's type included. */
    Optional<E> closest(Callee callee, int arity) {
        List<E> named = named(callee.name());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return answers.computeIfAbsent(new Question(callee, arity), asked -> search(named, callee, arity));
    }

    private Optional<E> search(List<E> named, Callee callee, int arity) {
        Closeness closeness = new Closeness(callee, arity, types);
        E best = null;
        int smallest = Closeness.NOT_MEANT;
        for (E entry : named) {
            int distance = closeness.distance(pattern.apply(entry));
            if (distance < smallest) {
                best = entry;
                smallest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * When the receiver's type is not known, what most entries of that name and arity say is what such a method does; those
     * that name their parameters speak before those that take any. Of two meanings with as many entries the first counts.
     *
     * @param isTelling whether an entry has a voice
     */
    Optional<E> byNameAlone(Callee callee, int arity, Predicate<E> isTelling, Function<E, Object> meaning) {
        if (!callee.receiverType().isUnknown() || callee.name().equals("<init>")) {
            return Optional.empty();
        }
        List<E> accepting = named(callee.name()).stream()
                .filter(entry -> pattern.apply(entry).acceptsArity(arity))
                .filter(isTelling)
                .toList();
        List<E> exact = accepting.stream()
                .filter(entry -> pattern.apply(entry).parameterTypes().isPresent())
                .toList();
        List<E> voting = exact.isEmpty() ? accepting : exact;
        Map<Object, List<E>> meanings =
                voting.stream().collect(Collectors.groupingBy(meaning, LinkedHashMap::new, Collectors.toList()));
        int most = meanings.values().stream().mapToInt(List::size).max().orElse(0);
        return meanings.values().stream()
                .filter(alike -> alike.size() == most)
                .map(alike -> alike.get(0))
                .findFirst();
    }
}
