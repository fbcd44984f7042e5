package io.github.piiguard.flow.domain;

import io.github.piiguard.model.TypeUse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ways on which a value reaches one part below an input. Where objects refer to each other in circles there are as many as
 * the fields of the circle can be put in order. Beyond {@value #MAX_WAYS} they are one, which leads to the part from anywhere:
 * the circle is folded, as in an access graph (Khedker, Sanyal and Karkare, ACM TOPLAS 30(1), 2007).
 */
final class Ways {
    private static final int MAX_WAYS = 8;
    private static final int MAX_UNDECIDED_WAYS = 4;

    private final Map<Atom, Mark> atoms;
    /** Of each part that is reached from anywhere the input that says so, or would say so. */
    private final Map<AccessPath, Atom.Input> parts = new HashMap<>();

    private final Map<AccessPath, Integer> counts = new HashMap<>();

    private Ways(Map<Atom, Mark> atoms) {
        this.atoms = atoms;
    }

    /** The same atoms, those folded that lead to a part on too many ways; the same map where there are none. */
    static Map<Atom, Mark> folded(Map<Atom, Mark> atoms) {
        if (areFew(atoms)) {
            return atoms;
        }
        Ways ways = new Ways(atoms);
        atoms.keySet().forEach(ways::count);
        return ways.parts.keySet().stream().anyMatch(ways::isFolded) ? ways.folded() : atoms;
    }

    /** Most values are small and have no ways to fold. */
    private static boolean areFew(Map<Atom, Mark> atoms) {
        return atoms.size() <= MAX_UNDECIDED_WAYS
                && atoms.keySet().stream()
                        .noneMatch(atom ->
                                atom instanceof Atom.Input input && input.path().isSpread());
    }

    /** Whether an atom is one of several ways to a part, or leads to it from anywhere. */
    private static boolean isWay(Atom atom) {
        if (!(atom instanceof Atom.Input input)
                || input.path().selectors().isEmpty()
                || !input.except().isEmpty()) {
            return false;
        }
        return input.path().selectors().size() > 1
                || input.path().anywhere().root().equals(AccessPath.ANYTHING);
    }

    private void count(Atom atom) {
        if (isWay(atom)) {
            Atom.Input input = (Atom.Input) atom;
            AccessPath anywhere = input.path().anywhere();
            Atom.Input first = parts.putIfAbsent(anywhere, new Atom.Input(anywhere, input.type(), Set.of()));
            if (first == null || isSamePart(first, anywhere)) {
                counts.merge(anywhere, 1, Integer::sum);
            }
        }
    }

    private boolean isFolded(AccessPath anywhere) {
        int count = counts.getOrDefault(anywhere, 0);
        int most = anywhere.root().equals(AccessPath.ANYTHING) ? MAX_UNDECIDED_WAYS : MAX_WAYS;
        return count > most || (count > 1 && atoms.containsKey(Atom.Input.of(anywhere, TypeUse.UNKNOWN)));
    }

    private Map<Atom, Mark> folded() {
        Map<Atom, Mark> result = new LinkedHashMap<>();
        atoms.forEach((atom, mark) -> result.merge(folded(atom), mark, Mark::join));
        return result;
    }

    private Atom folded(Atom atom) {
        if (!isWay(atom)) {
            return atom;
        }
        AccessPath anywhere = ((Atom.Input) atom).path().anywhere();
        Atom.Input part = parts.get(anywhere);
        return part != null && isFolded(anywhere) && isSamePart(part, anywhere) ? part : atom;
    }

    /** Fields of one name are equal; those of different classes stay apart. */
    private static boolean isSamePart(Atom.Input part, AccessPath other) {
        return part.path().selectors().size() < 2
                || part.path().selectors().get(1).isSamePart(other.selectors().get(1));
    }
}
