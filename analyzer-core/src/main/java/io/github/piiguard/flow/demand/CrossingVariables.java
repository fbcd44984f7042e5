package io.github.piiguard.flow.demand;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.BitSet;

/**
 * The variables that some block reads before it gives them a value, which are few: what others hold matters to no other block. They are
 * the non-local names of semi-pruned SSA form (Briggs, Cooper, Harvey and Simpson, Practical Improvements to the Construction
 * and Destruction of Static Single Assignment Form, 1998).
 */
public final class CrossingVariables {
    private CrossingVariables() {}

    /** Their numbers. */
    public static BitSet of(MethodBody body) {
        BitSet result = new BitSet();
        for (Block block : body.blocks()) {
            BitSet given = new BitSet();
            for (Statement statement : block.statements()) {
                StatementParts.uses(statement).forEach(variable -> note(variable, given, result));
                StatementParts.target(statement).ifPresent(target -> given.set(target.index()));
            }
            block.terminator().used().ifPresent(variable -> note(variable, given, result));
        }
        return result;
    }

    private static void note(Variable variable, BitSet given, BitSet result) {
        if (!given.get(variable.index())) {
            result.set(variable.index());
        }
    }
}
