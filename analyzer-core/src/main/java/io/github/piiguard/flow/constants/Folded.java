package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What constants decide in one body. */
public final class Folded {
    /** What holds where nothing is decided. */
    public static final Folded NOTHING = new Folded(Map.of(), new IdentityHashMap<>(), Optional.empty());

    private final Map<Integer, List<Integer>> successors;
    private final IdentityHashMap<Statement, Map<Integer, Known>> values;
    private final Optional<Known> returned;

    Folded(
            Map<Integer, List<Integer>> successors,
            IdentityHashMap<Statement, Map<Integer, Known>> values,
            Optional<Known> returned) {
        this.successors = successors;
        this.values = values;
        this.returned = returned;
    }

    /** The blocks to which control may go from the end of a block. */
    public List<Integer> successors(int index, Block block) {
        List<Integer> decided = successors.get(index);
        return decided == null ? block.terminator().successors() : decided;
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
