package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.policy.Port;

/** Tells where data is put into a container. */
final class PutSteps {
    private final Call call;

    PutSteps(Call call) {
        this.call = call;
    }

    /** The value with the step that puts it into the part of the object on which the method is called. */
    Value noted(Port to, Value value) {
        boolean isPut = !call.name().equals(MethodSignature.CONSTRUCTOR)
                && to.root() == Port.Root.THIS
                && !to.path().isEmpty()
                && value.atoms().anyMatch(atom -> !(atom instanceof Atom.Literal));
        if (!isPut) {
            return value;
        }
        Port.Selector last = to.path().get(to.path().size() - 1);
        if (last instanceof Port.Selector.ValueAt at) {
            return then(value, "put under " + key(call.argument(at.keyArgument())));
        }
        boolean isElement = last instanceof Port.Selector.Element
                || last instanceof Port.Selector.Last
                || last instanceof Port.Selector.First
                || last instanceof Port.Selector.ElementAt;
        return isElement ? then(value, "added by " + call.display()) : value;
    }

    private static String key(Value key) {
        return key.size() == 1
                ? key.atoms()
                        .filter(Atom.Literal.class::isInstance)
                        .map(literal -> "key \"" + Containers.text(((Atom.Literal) literal).value()) + "\"")
                        .findFirst()
                        .orElse("a key")
                : "a key";
    }

    private Value then(Value value, String text) {
        Step step = new Step(call.location(), text);
        return value.mapMarks(mark -> mark.then(step));
    }
}
