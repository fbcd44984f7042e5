package io.github.piiguard.flow;

import java.util.List;

/**
 * What a method does, in terms of its inputs: its result, what it leaves in objects, and which functions of its caller it
 * calls.
 */
record Summary(Value result, Heap heap, List<FunctionCall> functionCalls) {
    static final Summary EMPTY = new Summary(Value.EMPTY, new Heap(), List.of());

    Summary {
        functionCalls = List.copyOf(functionCalls);
    }
}
