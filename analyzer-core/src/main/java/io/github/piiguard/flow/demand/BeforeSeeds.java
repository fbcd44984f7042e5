package io.github.piiguard.flow.demand;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * For each block of a body, how many of its statements come before a seed on some way through the body. What comes after the last seed
 * has no effect on any: a slice follows the order of control (Weiser, Program Slicing, 1981).
 */
final class BeforeSeeds {
    private BeforeSeeds() {}

    static int[] of(MethodBody body, Predicate<Statement> isSeed) {
        List<Block> blocks = body.blocks();
        int[] ends = new int[blocks.size()];
        BitSet seeding = new BitSet();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = afterLast(blocks.get(i).statements(), isSeed);
            seeding.set(i, ends[i] > 0);
        }
        BitSet leading = body.leadingTo(seeding);
        for (int i = 0; i < ends.length; i++) {
            Block block = blocks.get(i);
            if (block.next().anyMatch(leading::get)) {
                ends[i] = block.statements().size();
            }
        }
        return ends;
    }

    /** For a body of which the state at its end matters: all of it. */
    static int[] all(MethodBody body) {
        return body.blocks().stream()
                .mapToInt(block -> block.statements().size())
                .toArray();
    }

    private static int afterLast(List<Statement> statements, Predicate<Statement> isSeed) {
        for (int i = statements.size(); i > 0; i--) {
            if (isSeed.test(statements.get(i - 1))) {
                return i;
            }
        }
        return 0;
    }
}
