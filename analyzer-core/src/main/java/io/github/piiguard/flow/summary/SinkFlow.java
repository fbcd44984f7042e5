package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.TypeName;
import java.util.List;

/**
 * An atom that arrives at a target, in terms of the inputs of the method in whose context it is seen.
 *
 * @param path the parts of the argument in which it lies
 * @param key what the call's key argument may be; empty without one
 * @param mark what happened on the way from the method's entry to the target
 * @param self of which class {@code this} has to be: an object of another class is not the one that is read; unknown for any
 */
public record SinkFlow(SinkTarget target, List<Selector> path, Value key, Atom atom, Mark mark, TypeName self) {
    public SinkFlow {
        path = List.copyOf(path);
    }

    /** A flow through whatever object the method runs on. */
    public SinkFlow(SinkTarget target, List<Selector> path, Value key, Atom atom, Mark mark) {
        this(target, path, key, atom, mark, TypeName.UNKNOWN);
    }

    /** The same flow where {@code this} has to be of another class. */
    public SinkFlow of(TypeName other) {
        return new SinkFlow(target, path, key, atom, mark, other);
    }

    /** All but the mark: two flows of one identity are one. */
    public Identity identity() {
        return new Identity(target, path, key, atom, self);
    }

    /** The same flow on the ways of both; this flow itself where the other adds none. */
    @SuppressWarnings("ReferenceEquality")
    public SinkFlow join(SinkFlow other) {
        Mark joined = mark.joinWays(other.mark);
        return joined == mark ? this : new SinkFlow(target, path, key, atom, joined, self);
    }

    /** Whether it goes to a call, not only to a field. */
    public boolean isSent() {
        return !(target instanceof SinkTarget.FieldWrite);
    }

    /** Whether a caller of the method may know more about it. */
    public boolean needsCaller() {
        boolean isAtomOpen = atom instanceof Atom.Input input && input.path().isParameter();
        return isAtomOpen
                || target.needsCaller()
                || path.stream().anyMatch(SinkFlow::isOpen)
                || key.atoms().anyMatch(SinkFlow::isOpen);
    }

    private static boolean isOpen(Selector selector) {
        return selector instanceof Selector.SymbolicKey key && key.path().isParameter();
    }

    private static boolean isOpen(Atom atom) {
        return atom instanceof Atom.Input input && input.path().isParameter();
    }

    /** What makes two flows one, whatever way they took. */
    public record Identity(SinkTarget target, List<Selector> path, Value key, Atom atom, TypeName self) {}
}
