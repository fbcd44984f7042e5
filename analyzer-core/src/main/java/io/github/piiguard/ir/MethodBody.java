package io.github.piiguard.ir;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The text of one method: a control-flow graph that begins at block 0.
 *
 * @param self {@code this}, for an instance method, a constructor, or a lambda body that captures it (there it is also
 *     the first captured parameter); empty list otherwise
 * @param parameters declared parameters, without {@code this}; for a lambda body the captured variables come first
 * @param capturedCount how many of {@code parameters} are captured variables; 0 unless this is a lambda body
 */
public record MethodBody(
        MethodSignature signature,
        List<Variable> self,
        List<Variable> parameters,
        int capturedCount,
        TypeUse returnType,
        List<Block> blocks,
        SourceLocation location) {
    public MethodBody {
        self = List.copyOf(self);
        parameters = List.copyOf(parameters);
        blocks = List.copyOf(blocks);
    }

    public boolean isLambda() {
        return signature.name().startsWith("lambda$");
    }

    /** Of the blocks, by their indices, those from which one of the places can be reached, the places included. */
    public BitSet leadingTo(BitSet places) {
        BitSet result = (BitSet) places.clone();
        int before = -1;
        while (before < result.cardinality()) {
            before = result.cardinality();
            for (int i = result.previousClearBit(blocks.size() - 1); i >= 0; i = result.previousClearBit(i - 1)) {
                result.set(i, blocks.get(i).next().anyMatch(result::get));
            }
        }
        return result;
    }

    /** The blocks, by their indices, that can be reached from one of the places, the places included. */
    public BitSet reachedFrom(BitSet places) {
        BitSet result = (BitSet) places.clone();
        Deque<Integer> waiting = new ArrayDeque<>(places.stream().boxed().toList());
        while (!waiting.isEmpty()) {
            blocks.get(waiting.remove())
                    .next()
                    .filter(next -> !result.get(next))
                    .forEach(next -> {
                        result.set(next);
                        waiting.add(next);
                    });
        }
        return result;
    }
}
