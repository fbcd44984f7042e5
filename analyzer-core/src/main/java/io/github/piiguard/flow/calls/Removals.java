package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls that take away what an object holds, as far as constants decide what. */
final class Removals {
    private static final Set<String> TEXT_BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

    private final Frame frame;
    private final State state;

    Removals(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The result of such a call, which is no data; empty for any other call. */
    Optional<Value> apply(Call call) {
        boolean isRemoval = call.arity() == 1 && !isOfProject(call) && (empties(call) || retains(call));
        return isRemoval ? Optional.of(Value.EMPTY) : Optional.empty();
    }

    /** What a method of the program does is in its text, whatever it is called. */
    private boolean isOfProject(Call call) {
        return frame.types()
                .header(call.statement().callee().receiverType())
                .filter(TypeHeader::isProject)
                .isPresent();
    }

    /** A text builder of length 0 holds nothing of before. */
    private boolean empties(Call call) {
        boolean isCut = call.name().equals("setLength")
                && TEXT_BUILDERS.contains(
                        call.statement().callee().receiverType().qualified())
                && argument(call).filter(new Known.Whole(0)::equals).isPresent();
        if (isCut) {
            state.heap().clearAll(call.receiver());
        }
        return isCut;
    }

    private Optional<Known> argument(Call call) {
        List<Variable> arguments = call.statement().arguments();
        return frame.constants().at(call.statement(), arguments.get(0));
    }

    /** Of a map whose set of keys keeps only some, the entries under the others are gone. */
    private boolean retains(Call call) {
        Value kept = call.name().equals("retainAll")
                ? state.heap().read(call.argument(0), Selector.ELEMENT, TypeUse.UNKNOWN)
                : Value.EMPTY;
        boolean isKnown = !kept.isEmpty() && kept.atoms().allMatch(Atom.Literal.class::isInstance);
        if (isKnown) {
            Set<String> names = kept.atoms().map(Removals::text).collect(Collectors.toSet());
            Containers containers = new Containers(state);
            containers
                    .knownKeys(call.receiver())
                    .atoms()
                    .filter(key -> !names.contains(text(key)))
                    .forEach(key -> containers.clear(call.receiver(), Value.of(key)));
        }
        return isKnown;
    }

    private static String text(Atom literal) {
        return Containers.text(((Atom.Literal) literal).value());
    }
}
