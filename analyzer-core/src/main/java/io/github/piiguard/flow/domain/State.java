package io.github.piiguard.flow.domain;

import io.github.piiguard.ir.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** What variables and objects hold at one point of a method. */
public final class State {
    private static final int THROWN = -1;

    private Map<Integer, Value> variables;
    private Heap heap;

    public State() {
        this(new LinkedHashMap<>(), new Heap());
    }

    private State(Map<Integer, Value> variables, Heap heap) {
        this.variables = variables;
        this.heap = heap;
    }

    public State copy() {
        return new State(new LinkedHashMap<>(variables), heap.copy());
    }

    public Heap heap() {
        return heap;
    }

    public Value get(Variable variable) {
        return variables.getOrDefault(variable.index(), Value.EMPTY);
    }

    public void set(Variable variable, Value value) {
        variables.put(variable.index(), value);
    }

    /** Takes over what another state holds. */
    public void become(State other) {
        variables = other.variables;
        heap = other.heap;
    }

    /** The exceptions on their way to a handler or to the caller. */
    public Value thrown() {
        return variables.getOrDefault(THROWN, Value.EMPTY);
    }

    public void raise(Value exceptions) {
        variables.put(THROWN, exceptions);
    }

    public State join(State other) {
        Map<Integer, Value> joined = new LinkedHashMap<>(variables);
        other.variables.forEach((index, value) -> joined.merge(index, value, State::join));
        return new State(joined, heap.join(other.heap));
    }

    @SuppressWarnings("ReferenceEquality")
    private static Value join(Value one, Value other) {
        return one == other ? one : one.join(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && state.variables.equals(variables) && state.heap.equals(heap);
    }

    @Override
    public int hashCode() {
        return variables.keySet().hashCode();
    }
}
