package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** A call of one project method with the values of its parameters. */
public record Invocation(MethodSignature callee, Value receiver, List<Value> arguments, SourceLocation location) {
    public Invocation {
        arguments = List.copyOf(arguments);
    }

    public Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }

    /** How reports name the called method. */
    public String display() {
        String type = callee.owner().simpleName();
        if (callee.isConstructor()) {
            return "new " + type;
        }
        return callee.name().startsWith("lambda$") ? "a lambda of " + type : type + "#" + callee.name();
    }
}
