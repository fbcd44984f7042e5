package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.Map;

/** What the program's own exceptions carry: the message that their constructors hand to the library's. */
public final class Exceptions {
    private final Frame frame;
    private final State state;

    public Exceptions(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The messages of exceptions of the program's own classes that this method did not make. */
    public Value messages(Value exceptions) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(exceptions)) {
            if (entry.getKey() instanceof Atom.Input input && isOwn(input.type().name())) {
                Selector message = new Selector.Field("message", input.type().name());
                Value exception = Value.of(input, entry.getValue());
                result = result.join(state.heap().read(exception, message, TypeUse.STRING));
            }
        }
        return result;
    }

    /** The exceptions that reach a handler of that type; they go no further. */
    public Value caughtBy(TypeName type) {
        Value caught = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(state.thrown())) {
            if (isCaught(entry.getKey(), type)) {
                caught = caught.join(Value.of(entry.getKey(), entry.getValue()));
            }
        }
        state.raise(Value.EMPTY);
        return caught;
    }

    /** The exceptions that a handler of that type surely lets pass or may let pass. */
    public Value notTakenBy(TypeName type, Value exceptions) {
        return exceptions.flatMap(atom -> !type.isUnknown() && isCaught(atom, type) ? Value.EMPTY : Value.of(atom));
    }

    private boolean isCaught(Atom atom, TypeName handled) {
        if (!(atom instanceof Atom.Reference reference)) {
            return false;
        }
        TypeName thrown = reference.object().type().name();
        return handled.isUnknown()
                || handled.simpleName().equals("Throwable")
                || handled.simpleName().equals("Exception")
                || frame.types().isSubtype(thrown, handled);
    }

    private boolean isOwn(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent()
                && frame.types().supertypes(type).stream().anyMatch(Exceptions::isThrowable);
    }

    private static boolean isThrowable(TypeName type) {
        String name = type.simpleName();
        return name.equals("Throwable") || name.endsWith("Exception") || name.endsWith("Error");
    }
}
