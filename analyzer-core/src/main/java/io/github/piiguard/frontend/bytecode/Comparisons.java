package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Lowers what jumps ask. */
final class Comparisons {
    private static final TypeUse BOOLEAN = TypeUse.of("boolean");
    private static final TypeUse INT = TypeUse.of("int");

    private final Cursor cursor;

    Comparisons(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Takes the operands from the stack; the result is true where the jump is taken, unless it is a truth test. */
    Variable lower(JumpInsnNode jump) {
        int opcode = jump.getOpcode();
        if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
            return compared(opcode, cursor.pop(2));
        }
        Variable operand = cursor.pop();
        if (isTruthTest(operand, jump)) {
            return operand;
        }
        boolean isReference = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
        Variable other = isReference
                ? cursor.constant(new ConstantValue.Null(), operand.type())
                : cursor.constant(new ConstantValue.Scalar("0"), INT);
        return compared(opcode, List.of(operand, other));
    }

    /** Whether a jump asks a truth value as such. */
    static boolean isTruthTest(Variable operand, JumpInsnNode jump) {
        boolean isEquality = jump.getOpcode() == Opcodes.IFEQ || jump.getOpcode() == Opcodes.IFNE;
        boolean isTruth = operand.type().name().equals(BOOLEAN.name());
        return isEquality && isTruth;
    }

    private Variable compared(int opcode, List<Variable> operands) {
        return cursor.operation(operator(opcode), OperationKind.PREDICATE, BOOLEAN, operands);
    }

    private static String operator(int opcode) {
        return switch (opcode) {
            case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ, Opcodes.IFNULL -> "==";
            case Opcodes.IFNE, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE, Opcodes.IFNONNULL -> "!=";
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> "<";
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> ">=";
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> ">";
            default -> "<=";
        };
    }

    /** The targets of a switch with the numbers that lead there; none for the default, whatever else leads there. */
    static Map<Integer, List<ConstantValue>> labels(AbstractInsnNode instruction, ToIntFunction<LabelNode> block) {
        Map<Integer, List<ConstantValue>> result = new LinkedHashMap<>();
        List<Integer> keys = new ArrayList<>();
        List<LabelNode> targets = BlockPlan.targets(instruction);
        if (instruction instanceof TableSwitchInsnNode table) {
            Stream.iterate(table.min, key -> key + 1).limit(targets.size() - 1L).forEach(keys::add);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            keys.addAll(lookup.keys);
        }
        for (int i = 0; i < keys.size(); i++) {
            result.computeIfAbsent(block.applyAsInt(targets.get(i)), target -> new ArrayList<>())
                    .add(new ConstantValue.Scalar(String.valueOf(keys.get(i))));
        }
        result.put(block.applyAsInt(targets.get(targets.size() - 1)), List.of());
        return result;
    }
}
