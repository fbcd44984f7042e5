package io.github.piiguard.dump;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Terminator;
import java.util.List;

/** The control-flow graph of a body as dot: a node for each block, a dashed edge for each exception's way. */
final class ControlFlow {
    private ControlFlow() {}

    static String dot(MethodBody body) {
        Dot dot = new Dot(body.signature().toString());
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            dot.node("" + i, IrText.lines(blocks.get(i), StatementText::of));
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            List<Integer> successors = block.terminator().successors();
            for (int way = 0; way < successors.size(); way++) {
                dot.edge("" + i, "" + successors.get(way), label(block.terminator(), way), false);
            }
            for (int handler : block.handlers()) {
                dot.edge("" + i, "" + handler, "exception", true);
            }
        }
        return dot.render();
    }

    private static String label(Terminator terminator, int way) {
        if (terminator instanceof Terminator.Branch) {
            return way == 0 ? "true" : "false";
        }
        if (terminator instanceof Terminator.Iteration) {
            return way == 0 ? "next" : "end";
        }
        return terminator instanceof Terminator.Switch ? "case " + way : "";
    }
}
