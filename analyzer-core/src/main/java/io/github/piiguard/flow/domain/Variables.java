package io.github.piiguard.flow.domain;

import java.util.Arrays;

/**
 * Values by number, of which those that were never given are empty. It never changes; what was made from it shares all but the
 * few values that differ, so that states which are copied and joined at every block cost what they differ by.
 */
final class Variables {
    private static final int SIZE = 32;
    private static final Value[] NO_VALUES = new Value[SIZE];

    static final Variables NONE = new Variables(new Value[0][]);

    static {
        Arrays.fill(NO_VALUES, Value.EMPTY);
    }

    private final Value[][] chunks;

    private Variables(Value[][] chunks) {
        this.chunks = chunks;
    }

    Value get(int number) {
        return chunk(number / SIZE)[number % SIZE];
    }

    private Value[] chunk(int at) {
        return at < chunks.length ? chunks[at] : NO_VALUES;
    }

    // Equal values may differ in their traces.
    @SuppressWarnings("ReferenceEquality")
    Variables with(int number, Value value) {
        int at = number / SIZE;
        if (chunk(at)[number % SIZE] == value) {
            return this;
        }
        Value[] changed = chunk(at).clone();
        changed[number % SIZE] = value;
        Value[][] result = grown(at + 1);
        result[at] = changed;
        return new Variables(result);
    }

    /**
     * The union of both, value by value; this one itself where the other adds nothing.
     *
     * @param earlier what this holds already: what the other shares with it adds nothing
     */
    Variables join(Variables other, Variables earlier) {
        Value[][] joined = chunks;
        for (int at = 0; at < other.chunks.length; at++) {
            Value[] mine = chunk(at);
            Value[] both = join(mine, other.chunks[at], earlier.chunk(at));
            if (both != mine) {
                joined = joined == chunks ? grown(other.chunks.length) : joined;
                joined[at] = both;
            }
        }
        return joined == chunks ? this : new Variables(joined);
    }

    private Value[][] grown(int length) {
        Value[][] result = Arrays.copyOf(chunks, Math.max(chunks.length, length));
        Arrays.fill(result, chunks.length, result.length, NO_VALUES);
        return result;
    }

    // A join gives one of both values where it holds the other one.
    @SuppressWarnings("ReferenceEquality")
    private static Value[] join(Value[] mine, Value[] others, Value[] earlier) {
        if (mine == others || others == earlier) {
            return mine;
        }
        Value[] result = mine;
        boolean isOthers = true;
        for (int i = 0; i < SIZE; i++) {
            Value joined = others[i] == earlier[i] ? mine[i] : mine[i].join(others[i]);
            isOthers &= joined == others[i];
            if (joined != mine[i]) {
                result = result == mine ? mine.clone() : result;
                result[i] = joined;
            }
        }
        return isOthers && result != mine ? others : result;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Variables variables
                        && Arrays.deepEquals(grown(variables.chunks.length), variables.grown(chunks.length)));
    }

    @Override
    public int hashCode() {
        return chunks.length;
    }
}
