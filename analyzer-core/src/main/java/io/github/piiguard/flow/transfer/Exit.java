package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Import;
import io.github.piiguard.flow.domain.Reachable;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Terminator;
import java.util.List;

/** Joins what holds where a method ends. */
final class Exit {
    private final Heap thrownHeap = new Heap();
    private Value result = Value.EMPTY;
    private Value thrown = Value.EMPTY;
    private Heap heap = new Heap();
    private boolean isReached;

    /** Takes what holds where the method returns. */
    void add(Terminator.Return end, State state) {
        result = end.value().map(state::get).map(result::join).orElse(result);
        heap = isReached ? heap.join(state.heap()) : state.heap().copy();
        isReached = true;
    }

    /** Takes what holds where another part of the method ends. */
    void add(Exit other) {
        result = result.join(other.result);
        if (other.isReached) {
            heap = isReached ? heap.join(other.heap) : other.heap.copy();
            isReached = true;
        }
        thrown = thrown.join(other.thrown);
        new Import(other.thrownHeap, thrownHeap).copy(other.thrown);
    }

    /** What no handler takes leaves the method. */
    void addThrown(Value left, State state) {
        thrown = thrown.join(left);
        new Import(state.heap(), thrownHeap).copy(left);
    }

    /** The heap at the exit, thrown objects included. */
    Heap heap() {
        new Import(thrownHeap, heap).copy(thrown);
        return heap;
    }

    Summary summary(List<FunctionCall> calls) {
        return new Summary(result, thrown, new Reachable(heap()).from(result, thrown, calls), calls);
    }
}
