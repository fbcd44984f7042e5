package io.github.piiguard.flow.domain;

import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks over all that can be reached from a value, as a vendor gets it that is handed the value: breadth first, so that short
 * paths come before long ones. However many paths lead to an object, its parts are visited by the {@value #MAX_WAYS} first
 * only; nothing that can be reached is left out.
 */
public final class Flattening {
    private static final int MAX_WAYS = 8;
    private static final int MAX_PATH = 6;

    private final Heap heap;
    private final Visitor visitor;
    private final int maxWays;
    private final Map<Part, Integer> ways = new HashMap<>();
    private final Deque<Reached> queue = new ArrayDeque<>();
    private int visited;

    public Flattening(Heap heap, Visitor visitor) {
        this(heap, visitor, MAX_WAYS);
    }

    private Flattening(Heap heap, Visitor visitor, int maxWays) {
        this.heap = heap;
        this.visitor = visitor;
        this.maxWays = maxWays;
    }

    /** Receives each atom that has no known parts, with the parts that led to it: of a long path the first ones. */
    public interface Visitor {
        void visit(List<Selector> path, Atom atom, Mark mark);
    }

    /** An object without some of its parts. */
    private record Part(Atom.Base base, Set<Selector> except) {}

    /** What lies at a path, and the objects on the way to it. */
    private record Reached(List<Selector> path, Value value, Set<Selector> except, List<Atom.Base> above) {
        Reached at(Selector selector, Value part, Atom.Base owner) {
            boolean isLong = path.size() > MAX_PATH;
            return new Reached(isLong ? path : append(path, selector), part, Set.of(), append(above, owner));
        }

        Reached rest(Value part, Set<Selector> more, Atom.Base owner) {
            return new Reached(path, part, more, append(above, owner));
        }

        private static <T> List<T> append(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
            return longer;
        }
    }

    /** All atoms below the value, whatever part they lie in. */
    public static Value text(Heap heap, Value value) {
        Value[] result = {Value.EMPTY};
        new Flattening(heap, (path, atom, mark) -> result[0] = result[0].join(Value.of(atom, mark.asText())), 1)
                .walk(List.of(), value, Set.of());
        return result[0];
    }

    /** The atoms below the value without some of its parts. */
    public static Value without(Heap heap, Value value, Set<Selector> except) {
        Value[] result = {Value.EMPTY};
        new Flattening(heap, (path, atom, mark) -> result[0] = result[0].join(Value.of(atom, mark)), 1)
                .walk(List.of(), value, except);
        return result[0];
    }

    /** How many values were looked at. */
    public int visited() {
        return visited;
    }

    public void walk(List<Selector> path, Value value, Set<Selector> except) {
        queue.add(new Reached(List.copyOf(path), value, except, List.of()));
        while (!queue.isEmpty()) {
            Reached next = queue.remove();
            visited += next.value().size();
            next.value().forEach((atom, mark) -> walkAtom(next, atom, mark));
        }
    }

    private void walkAtom(Reached reached, Atom atom, Mark mark) {
        if (!(atom instanceof Atom.Base base)) {
            visitor.visit(reached.path(), atom, mark);
            return;
        }
        Atom.Base plain = Heap.plain(base);
        boolean isNew = !reached.above().contains(plain)
                && ways.merge(new Part(plain, reached.except()), 1, Integer::sum) <= maxWays;
        if (!isNew) {
            return;
        }
        Map<Selector, Value> parts = heap.objects().getOrDefault(plain, Map.of());
        if (base instanceof Atom.Input input) {
            Atom.Input remaining = (Atom.Input) Heap.except(input, parts);
            visitor.visit(reached.path(), withExcept(remaining, reached.except()), mark);
            walkBelow(reached, remaining);
        }
        walkParts(reached, plain, parts, base instanceof Atom.Input input ? input.except() : Set.of());
    }

    private void walkParts(Reached reached, Atom.Base owner, Map<Selector, Value> parts, Set<Selector> overwritten) {
        parts.forEach((selector, part) -> {
            boolean isLeftOut =
                    selector.isHidden() || reached.except().contains(selector) || overwritten.contains(selector);
            if (!isLeftOut) {
                queue.add(
                        selector.equals(Selector.REST)
                                ? reached.rest(part, named(reached.except(), parts), owner)
                                : reached.at(selector, part, owner));
            }
        });
    }

    /** What was written into objects that lie below one that the method was given, on ways that it did not overwrite. */
    private void walkBelow(Reached reached, Atom.Input input) {
        int length = input.path().selectors().size();
        heap.inputs().forEach((inner, parts) -> {
            if (inner.path().isBelow(input.path())) {
                List<Selector> whole = inner.path().selectors();
                List<Selector> steps = whole.subList(length, whole.size());
                boolean isLeftOut = steps.get(0).isHidden()
                        || reached.except().contains(steps.get(0))
                        || input.except().contains(steps.get(0))
                        || isOverwritten(inner.path(), length + 1)
                        || reached.above().contains(inner);
                if (!isLeftOut) {
                    Reached below = reached;
                    for (Selector step : steps) {
                        below = below.at(step, Value.EMPTY, input.plain());
                    }
                    walkParts(below, inner, parts, Set.of());
                }
            }
        });
    }

    /** Whether some step of a way, that one or a later one, was written to: what was there before is there no more. */
    private boolean isOverwritten(AccessPath path, int from) {
        List<Selector> selectors = path.selectors();
        for (int i = from; i < selectors.size(); i++) {
            Atom.Input owner = Atom.Input.of(new AccessPath(path.root(), selectors.subList(0, i)), TypeUse.UNKNOWN);
            if (Heap.written(heap.objects().getOrDefault(owner, Map.of())).contains(selectors.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The parts that the rest of an object is without. */
    private static Set<Selector> named(Set<Selector> except, Map<Selector, Value> parts) {
        Set<Selector> more = new HashSet<>(except);
        parts.keySet().stream().filter(key -> !key.isSummary()).forEach(more::add);
        more.remove(Selector.REST);
        return more;
    }

    private static Atom.Input withExcept(Atom.Input input, Set<Selector> more) {
        Set<Selector> except = new HashSet<>(input.except());
        except.addAll(more);
        return new Atom.Input(input.path(), input.type(), except);
    }
}
