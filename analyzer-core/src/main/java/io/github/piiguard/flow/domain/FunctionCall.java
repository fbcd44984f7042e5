package io.github.piiguard.flow.domain;

import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** A call of a function that the method got from its caller. */
public record FunctionCall(Atom.Input function, List<Value> arguments, SourceLocation location) {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }
}
