package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Classification;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.InputWidgets;
import io.github.piiguard.flow.evidence.PartNames;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of libraries whose code nobody knows: what they are made of, and what their accessors give. */
final class LibraryObjects {
    private final Frame frame;
    private final State state;

    LibraryObjects(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** What an accessor gives: of an object made here, a part that the next call may fill. */
    Value part(Call call, boolean isMadeHere) {
        Value value = accessor(call);
        TypeUse type = call.statement().target().type();
        if (!isMadeHere || !value.isEmpty() || Relevance.isScalar(type.name())) {
            return value;
        }
        Value made = made(call, call.arguments());
        state.heap().write(call.receiver(), Selector.field(AccessorNames.property(call.name())), made);
        return made;
    }

    private Value accessor(Call call) {
        TypeUse type = call.statement().target().type();
        TypeName owner = call.statement().callee().receiverType();
        if (call.receiver().isEmpty()) {
            return unknown(call, type);
        }
        Selector.Field part = new Selector.Field(AccessorNames.property(call.name()), owner);
        Value value = typed(
                call,
                part,
                state.heap()
                        .read(call.receiver(), part, type)
                        .mapAtoms((atom, mark) -> isOther(call, atom, part, mark) ? mark.unread() : mark));
        Value held = value.isEmpty() ? state.heap().read(call.receiver(), Selector.CONTENT, type) : value;
        return held.isEmpty() && !Relevance.isScalar(type.name()) ? opened(call, part) : held;
    }

    /** What the user types into a widget is what the widget is, even data that no object is: a login's name. */
    private Value typed(Call call, Selector.Field part, Value text) {
        if (!new InputWidgets(frame.services().policy().words(), frame.types()).isTyped(part)) {
            return text;
        }
        List<Mark.Read> widget = new ArrayList<>();
        call.receiver().forEach((atom, mark) -> mark.read().ifPresent(widget::add));
        return widget.isEmpty()
                ? text
                : text.mapAtoms((atom, mark) ->
                        isPart(atom, part) && mark.read().isEmpty() ? mark.readAs(widget.get(0)) : mark);
    }

    /** Whether an atom stands for the part of an object of which only the whole is known. */
    static boolean isPart(Atom atom, Selector.Field part) {
        return atom instanceof Atom.Input input
                && input.path().last().filter(part::equals).isPresent();
    }

    /**
     * Whether an accessor gives what its object is not: what was made with the help of a secret has members that are not the secret,
     * such as an event whose signature was checked; a means of payment has subscriptions. What was put into a member is what it was.
     */
    private boolean isOther(Call call, Atom atom, Selector.Field part, Mark mark) {
        PartNames parts = new PartNames(frame.services().policy().words());
        return mark.read()
                .filter(read -> read.dataType().secret()
                        ? !parts.isContent(call.name())
                        : isPart(atom, part) && parts.isOtherPart(call.name()))
                .isPresent();
    }

    /** An object that a library's object holds from the start, such as its map of properties: what is put into it is kept. */
    private Value opened(Call call, Selector part) {
        Atom.Reference inner = new Atom.Reference(AbstractObject.allocated(
                call.location(), call.statement().target().type()));
        state.heap().ensure(inner);
        state.heap().write(call.receiver(), part, Value.of(inner));
        return Value.of(inner);
    }

    Value named(Call call, Value value) {
        TypeName owner = call.statement().callee().receiverType();
        TypeName type = call.statement().target().type().name();
        Optional<Classification> found = frame.evidence().accessor(owner, call.name(), type);
        return found.map(data -> new Fields(frame, state)
                        .marked(value, data, Evidence.display(owner, call.name()), call.location()))
                .orElse(value);
    }

    /** A result of which nothing is known but what the call's name says. */
    Value result(Call call) {
        return named(call, unknown(call, call.statement().target().type()));
    }

    static Value unknown(Call call, TypeUse type) {
        return Value.of(Atom.Input.of(AccessPath.of(new Root.CallResult(call.name(), call.location(), type)), type));
    }

    /** A builder or message that a factory makes of its arguments. */
    Value made(Call call, List<Value> content) {
        Atom.Reference reference = new Atom.Reference(AbstractObject.allocated(
                call.location(), call.statement().target().type()));
        state.heap().ensure(reference);
        Value made = Value.of(reference);
        content.forEach(part -> addContent(made, part));
        return made;
    }

    void addContent(Value object, Value content) {
        Value old = state.heap().read(object, Selector.CONTENT, TypeUse.UNKNOWN);
        state.heap().write(object, Selector.CONTENT, old.join(content));
    }
}
