package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.SinkFlow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A map that a callee was given and whose keys it takes one by one, so that each value goes with its own key.
 *
 * @param map where the callee finds it
 * @param keys which of its parts are its keys: a set of keys is the map itself, so they may be its elements
 */
record IteratedMap(AccessPath map, Selector keys) {
    /** The map whose keys select a part; empty where the part is not selected by the keys of a map. */
    static Optional<IteratedMap> of(Selector selector) {
        return selector instanceof Selector.SymbolicKey key ? ofKeys(key.path()) : Optional.empty();
    }

    /** The map whose values a callee hands over, each under its key. */
    static Optional<IteratedMap> of(SinkFlow flow) {
        Stream<IteratedMap> named = flow.key().atoms().flatMap(atom -> ofKeys(atom).stream());
        Stream<IteratedMap> parts = flow.path().stream().flatMap(selector -> of(selector).stream());
        return Stream.concat(named, parts)
                .filter(iterated -> iterated.holds(flow.atom()))
                .findFirst();
    }

    private static Optional<IteratedMap> ofKeys(Atom atom) {
        return atom instanceof Atom.Input input ? ofKeys(input.path()) : Optional.empty();
    }

    private static Optional<IteratedMap> ofKeys(AccessPath keys) {
        List<Selector> selectors = keys.selectors();
        int last = selectors.size() - 1;
        boolean isOfMap = last >= 0
                && (selectors.get(last).equals(Selector.KEYS)
                        || selectors.get(last).equals(Selector.ELEMENT));
        return keys.isParameter() && isOfMap
                ? Optional.of(
                        new IteratedMap(new AccessPath(keys.root(), selectors.subList(0, last)), selectors.get(last)))
                : Optional.empty();
    }

    private Selector keySelector() {
        return new Selector.SymbolicKey(map.then(keys));
    }

    /** Whether the atom is the value under the key that was taken. */
    boolean holds(Atom atom) {
        return atom instanceof Atom.Input input
                && (input.path().equals(map.then(Selector.ANY_KEY))
                        || input.path().equals(map.then(keySelector())));
    }

    /** Whether a key is that of the map. */
    boolean isKey(Value key) {
        return key.atoms().anyMatch(atom -> ofKeys(atom).filter(this::equals).isPresent());
    }

    /** The parts that a path leads to when the key that was taken is this one. */
    List<Selector> under(Selector key, List<Selector> path) {
        return path.stream()
                .map(selector -> selector.equals(keySelector()) ? key : selector)
                .toList();
    }
}
