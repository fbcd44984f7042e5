package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Classification;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads of values under constant keys from objects that nobody knows: preferences, headers, settings of the environment. */
final class KeyedReads {
    private final Frame frame;
    private final State state;

    KeyedReads(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** What a call gives that reads under a key; empty for any other call. */
    Optional<Value> read(Call call) {
        if (call.arity() == 2 && isKey(call, 0) && givesDefault(call)) {
            return Optional.of(keyed(call).join(call.argument(1)));
        }
        return isKeyed(call) ? Optional.of(keyedOrDefault(call)) : Optional.empty();
    }

    /** A read under a key whose second argument is what it gives where the key is missing: of the result's own type. */
    private static boolean givesDefault(Call call) {
        TypeName result = call.statement().target().type().name();
        TypeName given = call.statement().arguments().get(1).type().name();
        boolean mayBeGiven = result.isUnknown() || given.isUnknown() || result.equals(given);
        return AccessorNames.isReader(call.name()) && mayBeGiven;
    }

    static boolean isKeyed(Call call) {
        return (call.arity() == 1 || isTyped(call)) && isKey(call, 0) && AccessorNames.isReader(call.name());
    }

    /** A read under a key that says the type of its result: {@code environment.getProperty("url", String.class)}. */
    private static boolean isTyped(Call call) {
        return (call.arity() == 2 || call.arity() == 3)
                && call.argument(1)
                        .atoms()
                        .anyMatch(atom -> atom instanceof Atom.Literal literal
                                && literal.value() instanceof ConstantValue.ClassLiteral);
    }

    static boolean isKey(Call call, int index) {
        boolean isConstant = call.argument(index).atoms().anyMatch(KeyedReads::isText);
        boolean isText = call.statement().arguments().get(index).type().equals(TypeUse.STRING);
        return isConstant || (isText && call.arity() == 2);
    }

    private static boolean isText(Atom atom) {
        return atom instanceof Atom.Literal literal && literal.value() instanceof ConstantValue.Text;
    }

    /** A read that says the type of its result may end with what it gives where the key is missing. */
    private Value keyedOrDefault(Call call) {
        return call.arity() == 3 ? keyed(call).join(call.argument(2)) : keyed(call);
    }

    /** A value read under a constant key. */
    Value keyed(Call call) {
        TypeUse type = call.statement().target().type();
        Value value = new Containers(state).read(call.receiver(), call.argument(0), type);
        boolean isOfObject = call.receiver().atoms().anyMatch(Atom.Base.class::isInstance);
        if (value.isEmpty() && !isOfObject) {
            value = LibraryObjects.unknown(call, type);
        }
        String key = call.argument(0)
                .atoms()
                .filter(Atom.Literal.class::isInstance)
                .map(atom -> Containers.text(((Atom.Literal) atom).value()))
                .collect(Collectors.joining("/"));
        Optional<Classification> found = frame.evidence().key(key).map(Classification::certain);
        Value read = value;
        return found.map(data -> new Fields(frame, state).marked(read, data, "\"" + key + "\"", call.location()))
                .orElse(read);
    }

    /** A text read under a constant key from what surrounds the program: {@code System.getenv("MIXPANEL_URL")}. */
    static boolean isSetting(Call call) {
        boolean isRead = AccessorNames.isReader(call.name()) || call.name().equals("getenv");
        boolean isKeyed = call.arity() == 1 || (call.arity() == 2 && givesText(call));
        return isRead && isKeyed && call.argument(0).atoms().anyMatch(KeyedReads::isText) && isResultText(call);
    }

    private static boolean isResultText(Call call) {
        return call.statement().target().type().equals(TypeUse.STRING);
    }

    private static boolean givesText(Call call) {
        return call.statement().arguments().get(1).type().equals(TypeUse.STRING);
    }

    Value setting(Call call, Value surroundings) {
        Value read = new Containers(state)
                .read(surroundings, call.argument(0), call.statement().target().type());
        return call.arity() == 2 ? read.join(call.argument(1)) : read;
    }
}
