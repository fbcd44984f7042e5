package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What constants decide in one body. */
public final class Folded {
    /** What holds where nothing is decided. */
    public static final Folded NOTHING = new Folded(Map.of(), Map.of(), new IdentityHashMap<>(), Optional.empty());

    private final Map<Integer, List<Integer>> successors;
    private final Map<Integer, Integer> firstTurns;
    private final IdentityHashMap<Statement, Map<Integer, Known>> values;
    private final Optional<Known> returned;

    Folded(
            Map<Integer, List<Integer>> successors,
            Map<Integer, Integer> firstTurns,
            IdentityHashMap<Statement, Map<Integer, Known>> values,
            Optional<Known> returned) {
        this.successors = successors;
        this.firstTurns = firstTurns;
        this.values = values;
        this.returned = returned;
    }

    /** The blocks to which control may go from the end of a block. */
    public List<Integer> successors(int index, Block block) {
        List<Integer> decided = successors.get(index);
        return decided == null ? block.terminator().successors() : decided;
    }

    /** Where control goes from a loop's head when it comes from before the loop, if that is always the same. */
    public Optional<Integer> firstTurn(int head) {
        return Optional.ofNullable(firstTurns.get(head));
    }

    /** The same with fewer ways from some blocks. */
    Folded within(Map<Integer, List<Integer>> fewer) {
        if (fewer.isEmpty()) {
            return this;
        }
        Map<Integer, List<Integer>> both = new HashMap<>(successors);
        both.putAll(fewer);
        return new Folded(both, firstTurns, values, returned);
    }

    /** Where control can go from the blocks to which it comes. */
    Map<Integer, List<Integer>> taken() {
        return successors;
    }

    /** What a variable that the statement uses or defines holds there, if it is always the same. */
    public Optional<Known> at(Statement statement, Variable variable) {
        return Optional.ofNullable(values.getOrDefault(statement, Map.of()).get(variable.index()));
    }

    /** The index that a variable holds at a statement; -1 when it is not known. */
    public int index(Statement statement, Variable variable) {
        return at(statement, variable)
                .filter(Known.Whole.class::isInstance)
                .map(known -> ((Known.Whole) known).value())
                .filter(value -> value >= 0 && value <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    /** What the body always returns. */
    Optional<Known> returned() {
        return returned;
    }
}
