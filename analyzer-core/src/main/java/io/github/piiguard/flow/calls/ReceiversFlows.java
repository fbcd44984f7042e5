package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Holders;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Which flows of a callee the objects carry on which it runs: of what a method of a superclass writes to a field, only what it
 * writes on objects of a class is read of such objects.
 */
final class ReceiversFlows {
    private final Frame frame;
    private final Value receivers;
    private final Holders holders;

    ReceiversFlows(Value receivers, Frame frame) {
        this.frame = frame;
        this.receivers = receivers;
        this.holders = new Holders(frame.types());
    }

    /** The flows that the receivers may carry, with the class that the caller's {@code this} then has to be of. */
    List<SinkFlow> among(List<SinkFlow> flows) {
        if (flows.stream().allMatch(flow -> flow.self().isUnknown())) {
            return flows;
        }
        List<SinkFlow> result = new ArrayList<>();
        for (SinkFlow flow : flows) {
            if (mayCarry(flow.self())) {
                result.add(flow.self().isUnknown() || isOnCaller(flow.self()) ? flow : flow.of(TypeName.UNKNOWN));
            }
        }
        return result;
    }

    private boolean mayCarry(TypeName self) {
        return self.isUnknown() || receivers.isEmpty() || receivers.atoms().anyMatch(atom -> mayBe(atom, self));
    }

    private boolean mayBe(Atom atom, TypeName self) {
        return frame.types().mayBeBoth(self, holders.typeOf(atom, frame.body()).name());
    }

    /** Whether the callee runs on the caller's own object, of which only the caller's callers know if it is of the class. */
    private boolean isOnCaller(TypeName self) {
        boolean isSelf = !receivers.isEmpty()
                && receivers
                        .atoms()
                        .allMatch(atom -> atom instanceof Atom.Input input
                                && input.path().selectors().isEmpty()
                                && input.path().root() instanceof Root.Self);
        return isSelf
                && !frame.body().isLambda()
                && frame.body().self().stream()
                        .noneMatch(own -> frame.types().isSubtype(own.type().name(), self));
    }
}
