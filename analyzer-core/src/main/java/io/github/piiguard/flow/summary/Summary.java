package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Value;
import java.util.List;

/**
 * What a method does, in terms of its inputs: its result, what it leaves in objects, and which functions of its caller it
 * calls.
 */
public record Summary(Value result, Value thrown, Heap heap, List<FunctionCall> functionCalls) {
    public static final Summary EMPTY = new Summary(Value.EMPTY, Value.EMPTY, new Heap(), List.of());

    public Summary {
        functionCalls = List.copyOf(functionCalls);
    }
}
