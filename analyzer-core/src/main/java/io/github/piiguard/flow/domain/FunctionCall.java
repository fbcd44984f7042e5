package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.List;

/** A call of a function that the method got from its caller. */
public record FunctionCall(Atom.Input function, List<Value> arguments) {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A call that may be this one or another one of the same function. */
    FunctionCall join(FunctionCall other) {
        List<Value> joined = new ArrayList<>();
        for (int i = 0; i < Math.max(arguments.size(), other.arguments.size()); i++) {
            joined.add(argument(i).join(other.argument(i)));
        }
        return new FunctionCall(function, joined);
    }

    private Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }
}
