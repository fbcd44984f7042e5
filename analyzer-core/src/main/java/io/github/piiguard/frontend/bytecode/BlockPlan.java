package io.github.piiguard.frontend.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** How a method's instructions fall into basic blocks, which are named by their first instruction. */
final class BlockPlan {
    private static final String THROWABLE = "java/lang/Throwable";

    private final MethodNode method;
    private final InsnList instructions;
    private final BitSet leaders = new BitSet();
    private final Map<Integer, List<TryCatchBlockNode>> handlers = new HashMap<>();
    private final int[] entries;

    BlockPlan(MethodNode method) {
        this.method = method;
        instructions = method.instructions;
        entries = new int[instructions.size() + 1];
        leaders.set(0);
        for (int i = 0; i < instructions.size(); i++) {
            note(i, instructions.get(i));
        }
        method.tryCatchBlocks.forEach(this::note);
        leaders.clear(instructions.size());
        for (int block = 0; block >= 0; block = leaders.nextSetBit(block + 1)) {
            successors(block).forEach(next -> entries[next]++);
        }
    }

    private void note(int index, AbstractInsnNode instruction) {
        List<LabelNode> targets = targets(instruction);
        targets.forEach(target -> leaders.set(instructions.indexOf(target)));
        if (!targets.isEmpty() || endsMethod(instruction)) {
            leaders.set(index + 1);
        }
    }

    private void note(TryCatchBlockNode guarded) {
        leaders.set(instructions.indexOf(guarded.start));
        leaders.set(instructions.indexOf(guarded.end));
        int handler = instructions.indexOf(guarded.handler);
        leaders.set(handler);
        handlers.computeIfAbsent(handler, key -> new ArrayList<>()).add(guarded);
    }

    /** The labels to which an instruction may jump; none for one that never jumps. */
    static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        List<LabelNode> labels = new ArrayList<>();
        if (instruction instanceof TableSwitchInsnNode choice) {
            labels.addAll(choice.labels);
            labels.add(choice.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            labels.addAll(choice.labels);
            labels.add(choice.dflt);
        }
        return labels;
    }

    private static boolean endsMethod(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode == Opcodes.ATHROW || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }

    int of(LabelNode label) {
        return instructions.indexOf(label);
    }

    /** Where the block that begins at {@code block} ends: the next block. */
    int end(int block) {
        int next = leaders.nextSetBit(block + 1);
        return next < 0 ? instructions.size() : Math.min(next, instructions.size());
    }

    /** The blocks that control may reach from a block, exceptions apart. */
    Set<Integer> successors(int block) {
        Set<Integer> result = new LinkedHashSet<>();
        int end = end(block);
        AbstractInsnNode last = instructions.get(Math.max(block, end - 1));
        targets(last).forEach(target -> result.add(of(target)));
        boolean fallsThrough = !endsMethod(last)
                && last.getOpcode() != Opcodes.GOTO
                && last.getOpcode() != Opcodes.TABLESWITCH
                && last.getOpcode() != Opcodes.LOOKUPSWITCH;
        if (fallsThrough && end < instructions.size()) {
            result.add(end);
        }
        return result;
    }

    /** Whether control reaches a block in more than one way, so that the values on the stack have to meet. */
    boolean isJoin(int block) {
        return entries[block] > 1;
    }

    /** The entries of the exception table that lead to a block. */
    List<TryCatchBlockNode> handledBy(int block) {
        return handlers.getOrDefault(block, List.of());
    }

    /** The handlers that an exception in a block may reach, innermost first. */
    List<Integer> handlersOf(int block) {
        Set<Integer> result = new LinkedHashSet<>();
        for (TryCatchBlockNode guarded : method.tryCatchBlocks) {
            int start = of(guarded.start);
            int end = of(guarded.end);
            int handler = of(guarded.handler);
            boolean isInside = start <= block && block < end;
            // A handler that guards itself only closes what it opened.
            boolean guardsItself = start <= handler && handler < end;
            if (isInside && !guardsItself) {
                result.add(handler);
                if (Optional.ofNullable(guarded.type)
                        .filter(type -> !type.equals(THROWABLE))
                        .isEmpty()) {
                    return List.copyOf(result);
                }
            }
        }
        return List.copyOf(result);
    }
}
