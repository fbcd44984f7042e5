package io.github.piiguard.flow.domain;

import io.github.piiguard.ir.Variable;

/** What variables and objects hold at one point of a method. */
public final class State {
    private static final int THROWN = -1;

    private Variables variables;
    /** What has no variable of the program, under numbers below zero. */
    private Variables others;

    private Heap heap;

    public State() {
        this(Variables.NONE, Variables.NONE, new Heap());
    }

    /** What objects hold, where nothing is known of variables. */
    public State(Heap heap) {
        this(Variables.NONE, Variables.NONE, heap);
    }

    private State(Variables variables, Variables others, Heap heap) {
        this.variables = variables;
        this.others = others;
        this.heap = heap;
    }

    public State copy() {
        return new State(variables, others, heap.copy());
    }

    public Heap heap() {
        return heap;
    }

    public Value get(Variable variable) {
        return get(variable.index());
    }

    private Value get(int index) {
        return index < 0 ? others.get(-1 - index) : variables.get(index);
    }

    public void set(Variable variable, Value value) {
        set(variable.index(), value);
    }

    private void set(int index, Value value) {
        if (index < 0) {
            others = others.with(-1 - index, value);
        } else {
            variables = variables.with(index, value);
        }
    }

    /** Takes over what another state holds. */
    public void become(State other) {
        variables = other.variables;
        others = other.others;
        heap = other.heap;
    }

    /** The exceptions on their way to a handler or to the caller. */
    public Value thrown() {
        return get(THROWN);
    }

    public void raise(Value exceptions) {
        set(THROWN, exceptions);
    }

    /** What may hold where two ways meet; this state itself where the other adds nothing. */
    // A join gives the part itself where nothing is new.
    @SuppressWarnings("ReferenceEquality")
    public State join(State other) {
        return join(other, new State());
    }

    /**
     * The same join where this state holds all of an earlier one already: what the other still shares with that adds nothing.
     */
    @SuppressWarnings("ReferenceEquality")
    public State join(State other, State earlier) {
        Variables joined = variables.join(other.variables, earlier.variables);
        Variables joinedOthers = others.join(other.others, earlier.others);
        Heap joinedHeap = heap.join(other.heap, earlier.heap);
        boolean isSame = joined == variables && joinedOthers == others && joinedHeap == heap;
        if (isSame) {
            return this;
        }
        return new State(joined, joinedOthers, joinedHeap == heap ? heap.copy() : joinedHeap);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state
                && state.variables.equals(variables)
                && state.others.equals(others)
                && state.heap.equals(heap);
    }

    @Override
    public int hashCode() {
        return heap.hashCode();
    }
}
