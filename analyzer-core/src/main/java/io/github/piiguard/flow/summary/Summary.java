package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.FunctionCalls;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Value;
import java.util.List;

/**
 * What a method does, in terms of its inputs: its result, what it leaves in objects, and which functions of its caller it
 * calls.
 */
public record Summary(Value result, Value thrown, Heap heap, List<FunctionCall> functionCalls) {
    public static final Summary EMPTY = new Summary(Value.EMPTY, Value.EMPTY, new Heap(), List.of());

    /** What a method does that may do this or the other. */
    public Summary join(Summary other) {
        FunctionCalls calls = functionCalls(other);
        return new Summary(
                result.join(other.result),
                thrown.join(other.thrown),
                heap.copy().join(other.heap),
                calls.toList());
    }

    /** The functions that one or the other calls. */
    public FunctionCalls functionCalls(Summary other) {
        FunctionCalls calls = new FunctionCalls();
        functionCalls.forEach(calls::add);
        other.functionCalls.forEach(calls::add);
        return calls;
    }

    /** The summary without the steps that the data takes inside the method. */
    public Summary withoutSteps() {
        Heap bare = new Heap();
        heap.objects().forEach((base, parts) -> {
            if (base instanceof Atom.Reference reference) {
                bare.ensure(reference);
            }
            parts.forEach((selector, value) -> bare.put(base, selector, withoutSteps(value)));
        });
        List<FunctionCall> calls = functionCalls.stream()
                .map(call -> new FunctionCall(
                        call.function(),
                        call.arguments().stream().map(Summary::withoutSteps).toList()))
                .toList();
        return new Summary(withoutSteps(result), withoutSteps(thrown), bare, calls);
    }

    private static Value withoutSteps(Value value) {
        return value.mapMarks(Mark::withoutSteps);
    }

    public Summary {
        functionCalls = List.copyOf(functionCalls);
    }
}
