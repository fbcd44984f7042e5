package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** A call of one project method with the values of its parameters. */
record Invocation(MethodSignature callee, Value receiver, List<Value> arguments, SourceLocation location) {
    Invocation {
        arguments = List.copyOf(arguments);
    }

    Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }

    /** How reports name the called method. */
    String display() {
        String type = callee.owner().simpleName();
        if (callee.isConstructor()) {
            return "new " + type;
        }
        return callee.name().startsWith("lambda$") ? "a lambda of " + type : type + "#" + callee.name();
    }
}
