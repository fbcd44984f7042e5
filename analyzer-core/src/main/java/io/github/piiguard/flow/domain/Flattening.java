package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks over all that can be reached from a value, as a vendor gets it that is handed the value. */
public final class Flattening {
    private static final int MAX_DEPTH = 6;

    private final Heap heap;
    private final Visitor visitor;
    private final Set<Atom.Base> onPath = new HashSet<>();

    public Flattening(Heap heap, Visitor visitor) {
        this.heap = heap;
        this.visitor = visitor;
    }

    /** Receives each atom that has no known parts, with the parts that led to it. */
    public interface Visitor {
        void visit(List<Selector> path, Atom atom, Mark mark);
    }

    /** All atoms below the value, whatever part they lie in. */
    public static Value text(Heap heap, Value value) {
        Value[] result = {Value.EMPTY};
        new Flattening(heap, (path, atom, mark) -> result[0] = result[0].join(Value.of(atom, mark.asText())))
                .walk(List.of(), value, Set.of());
        return result[0];
    }

    /** The atoms below the value without some of its parts. */
    public static Value without(Heap heap, Value value, Set<Selector> except) {
        Value[] result = {Value.EMPTY};
        new Flattening(heap, (path, atom, mark) -> result[0] = result[0].join(Value.of(atom, mark)))
                .walk(List.of(), value, except);
        return result[0];
    }

    public void walk(List<Selector> path, Value value, Set<Selector> except) {
        value.forEach((atom, mark) -> walkAtom(path, atom, mark, except));
    }

    private void walkAtom(List<Selector> path, Atom atom, Mark mark, Set<Selector> except) {
        if (!(atom instanceof Atom.Base base)) {
            visitor.visit(path, atom, mark);
            return;
        }
        if (path.size() > MAX_DEPTH || !onPath.add(Heap.plain(base))) {
            return;
        }
        Map<Selector, Value> parts = heap.objects().getOrDefault(Heap.plain(base), Map.of());
        if (base instanceof Atom.Input input) {
            Atom.Input remaining = (Atom.Input) Heap.except(input, parts);
            visitor.visit(path, withExcept(remaining, except), mark);
        }
        parts.forEach((selector, part) -> walkPart(path, selector, part, except, parts));
        onPath.remove(Heap.plain(base));
    }

    private void walkPart(
            List<Selector> path, Selector selector, Value part, Set<Selector> except, Map<Selector, Value> parts) {
        if (selector.isHidden() || except.contains(selector)) {
            return;
        }
        if (selector.equals(Selector.REST)) {
            Set<Selector> more = new HashSet<>(except);
            parts.keySet().stream().filter(key -> !key.isSummary()).forEach(more::add);
            more.remove(Selector.REST);
            walk(path, part, more);
            return;
        }
        List<Selector> longer = new ArrayList<>(path);
        longer.add(selector);
        walk(longer, part, Set.of());
    }

    private static Atom.Input withExcept(Atom.Input input, Set<Selector> more) {
        Set<Selector> except = new HashSet<>(input.except());
        except.addAll(more);
        return new Atom.Input(input.path(), input.type(), except);
    }
}
