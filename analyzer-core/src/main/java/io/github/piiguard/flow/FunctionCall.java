package io.github.piiguard.flow;

import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** A call of a function that the method got from its caller. */
record FunctionCall(Atom.Input function, List<Value> arguments, SourceLocation location) {
    FunctionCall {
        arguments = List.copyOf(arguments);
    }
}
