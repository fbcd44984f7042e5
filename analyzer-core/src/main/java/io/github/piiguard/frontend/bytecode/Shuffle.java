package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.Variable;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The instructions that only move values on the operand stack (JVMS §6.5, dup and its like). */
final class Shuffle {
    private Shuffle() {}

    static void apply(int opcode, List<Variable> stack) {
        switch (opcode) {
            case Opcodes.POP -> remove(stack, 1);
            case Opcodes.POP2 -> remove(stack, 2);
            case Opcodes.DUP -> duplicate(stack, 1, 0);
            case Opcodes.DUP_X1 -> duplicate(stack, 1, 1);
            case Opcodes.DUP_X2 -> duplicate(stack, 1, 2);
            case Opcodes.DUP2 -> duplicate(stack, 2, 0);
            case Opcodes.DUP2_X1 -> duplicate(stack, 2, 1);
            case Opcodes.DUP2_X2 -> duplicate(stack, 2, 2);
            default -> swap(stack);
        }
    }

    private static void swap(List<Variable> stack) {
        Variable top = stack.remove(stack.size() - 1);
        stack.add(stack.size() - 1, top);
    }

    private static void remove(List<Variable> stack, int cells) {
        stack.subList(stack.size() - entries(stack, stack.size(), cells), stack.size())
                .clear();
    }

    /** Copies the values of the topmost cells below those of the next ones. */
    private static void duplicate(List<Variable> stack, int copiedCells, int skippedCells) {
        int size = stack.size();
        int copied = entries(stack, size, copiedCells);
        int skipped = entries(stack, size - copied, skippedCells);
        stack.addAll(size - copied - skipped, List.copyOf(stack.subList(size - copied, size)));
    }

    /** How many values lie in so many cells below {@code end}; a long or double takes two. */
    private static int entries(List<Variable> stack, int end, int cells) {
        int count = 0;
        int left = cells;
        while (left > 0) {
            count++;
            left -= isWide(stack.get(end - count)) ? 2 : 1;
        }
        return count;
    }

    private static boolean isWide(Variable value) {
        String type = value.type().name().qualified();
        return type.equals("long") || type.equals("double");
    }
}
