package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.PartNames;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies at the paths of a callee when it is called. A summary names the same path in many places, so what was found is kept
 * until the caller's state is said to have changed.
 */
final class GivenParts {
    private final Frame frame;
    private final State state;
    private final Invocation invocation;
    private final Map<Place, Value> known = new HashMap<>();

    /** Inputs of one path are equal whatever their type, but what is read from them has the type that was asked for. */
    private record Place(AccessPath path, TypeUse type) {}

    GivenParts(Frame frame, State state, Invocation invocation) {
        this.frame = frame;
        this.state = state;
        this.invocation = invocation;
    }

    void stateHasChanged() {
        known.clear();
    }

    Value at(AccessPath path, TypeUse type) {
        if (path.selectors().isEmpty()) {
            return root(path.root());
        }
        Place place = new Place(path, type);
        Value value = known.get(place);
        if (value == null) {
            value = read(path, type);
            known.put(place, value);
        }
        return value;
    }

    private Value read(AccessPath path, TypeUse type) {
        int last = path.selectors().size() - 1;
        AccessPath whole = new AccessPath(path.root(), path.selectors().subList(0, last));
        return part(at(whole, TypeUse.UNKNOWN), path.selectors().get(last), type);
    }

    /**
     * Makes what a callee writes into at a path where its caller has put nothing yet: the part of a library's object, such as the
     * properties of an event, is there from the start. A field of the program's own object is null, and nothing can be written.
     * Of an object that was made of data each part may be that data, too.
     */
    Value open(AccessPath path) {
        int last = path.selectors().size() - 1;
        if (last < 0 || !(path.selectors().get(last) instanceof Selector.Field field) || isOfProject(field)) {
            return Value.EMPTY;
        }
        AccessPath owner = new AccessPath(path.root(), path.selectors().subList(0, last));
        Value found = at(owner, TypeUse.UNKNOWN);
        Value whole = found.isEmpty() ? open(owner) : found;
        if (whole.isEmpty()) {
            return Value.EMPTY;
        }
        TypeUse type = TypeUse.of("part." + field.name());
        Atom.Reference part = new Atom.Reference(AbstractObject.allocated(invocation.location(), type));
        state.heap().ensure(part);
        Value content = state.heap().read(whole, Selector.CONTENT, TypeUse.UNKNOWN);
        if (!content.isEmpty()) {
            state.heap().write(Value.of(part), Selector.CONTENT, content);
            state.heap().write(Value.of(part), Selector.REST, content);
        }
        state.heap().write(whole, field, Value.of(part));
        stateHasChanged();
        return Value.of(part);
    }

    private Value root(Root root) {
        if (root instanceof Root.Parameter parameter) {
            return invocation.argument(parameter.index());
        }
        if (root instanceof Root.Static field) {
            return state.heap().read(Fields.staticBase(field.field()), Selector.CONTENT, TypeUse.UNKNOWN);
        }
        return root instanceof Root.Self ? invocation.receiver() : Value.EMPTY;
    }

    private Value part(Value whole, Selector selector, TypeUse type) {
        Value result = Value.EMPTY;
        for (Selector wanted : selectors(selector)) {
            Value read = state.heap().read(whole, wanted, type);
            result = result.join(wanted instanceof Selector.Field member ? unread(read, member) : read);
        }
        if (FunctionOutcomes.isMeantBy(selector)) {
            return result.join(new FunctionOutcomes(frame).unasked(state, whole, selector));
        }
        return ComputedElements.isMeantBy(selector) ? result.join(computed(whole)) : result;
    }

    /** A member of a library's object that is called otherwise than the object is not what the object was read as. */
    private Value unread(Value value, Selector.Field member) {
        return value.mapAtoms(
                (atom, mark) -> isReadAsData(mark) && LibraryObjects.isPart(atom, member) && isOtherMember(member)
                        ? mark.unread()
                        : mark);
    }

    private static boolean isReadAsData(Mark mark) {
        return mark.read().filter(read -> !read.dataType().secret()).isPresent();
    }

    private boolean isOtherMember(Selector.Field member) {
        return new PartNames(frame.services().policy().words()).isOtherProperty(member.name()) && !isOfProject(member);
    }

    private boolean isOfProject(Selector.Field member) {
        return frame.types()
                .header(member.owner())
                .filter(TypeHeader::isProject)
                .isPresent();
    }

    private Value computed(Value whole) {
        Value computed = new ComputedElements(frame, state, invocation.location()).of(whole);
        if (!computed.isEmpty()) {
            stateHasChanged();
        }
        return computed;
    }

    /** A selector in terms of the caller: a symbolic key becomes what the caller passes for it. */
    List<Selector> selectors(Selector selector) {
        return selector instanceof Selector.SymbolicKey key && !(key.path().root() instanceof Root.CallResult)
                ? new Containers(state).selectors(at(key.path(), TypeUse.UNKNOWN))
                : List.of(selector);
    }
}
