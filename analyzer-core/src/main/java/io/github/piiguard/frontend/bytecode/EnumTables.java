package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The tables in which compilers number the constants of an enum for a switch, so that a class may be older than the enum.
 * Each is filled in code: {@code table[Level.FULL.ordinal()] = 1}. Java's compiler keeps it in a class of its own, Eclipse's
 * behind a method, Kotlin's in a class of mappings.
 */
final class EnumTables {
    private static final String TABLE = "[I";

    private final Function<TypeName, Optional<CompiledClass>> classes;
    private final Map<FieldName, Map<String, String>> known = new HashMap<>();

    /** @param classes gives the classes that may hold tables */
    EnumTables(Function<TypeName, Optional<CompiledClass>> classes) {
        this.classes = classes;
    }

    /** The names of the constants by the numbers that a table gives them; empty where the statement reads no table. */
    Map<String, String> readBy(Statement statement) {
        if (statement instanceof Statement.ReadField read && read.receiver().isEmpty()) {
            return table(read.field());
        }
        return statement instanceof Statement.Invoke call && call.receiver().isEmpty()
                ? table(new FieldName(
                        call.callee().receiverType(), call.callee().name()))
                : Map.of();
    }

    private Map<String, String> table(FieldName name) {
        Map<String, String> found = known.get(name);
        if (found == null) {
            found = isTable(name.name())
                    ? classes.apply(name.owner())
                            .map(type -> read(type, name.name()))
                            .orElse(Map.of())
                    : Map.of();
            known.put(name, found);
        }
        return found;
    }

    private static boolean isTable(String name) {
        return name.startsWith("$SwitchMap$")
                || name.startsWith("$SWITCH_TABLE$")
                || name.startsWith("$EnumSwitchMapping$");
    }

    private static Map<String, String> read(CompiledClass type, String table) {
        Map<String, String> result = new HashMap<>();
        type.methodsWithCode().stream()
                .filter(method -> method.name.equals("<clinit>") || method.name.equals(table))
                .forEach(method -> result.putAll(read(type.code(method), table)));
        return result;
    }

    private static Map<String, String> read(MethodNode method, String table) {
        Map<String, String> result = new HashMap<>();
        Map<String, String> inLocal = new HashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.IASTORE) {
                note(instruction, table, result, inLocal);
            } else if (instruction.getOpcode() == Opcodes.PUTSTATIC) {
                // A table that was filled in a local variable is the field's that it then is put into.
                if (isOf((FieldInsnNode) instruction, table)) {
                    result.putAll(inLocal);
                }
                inLocal.clear();
            }
        }
        return result;
    }

    private static void note(
            AbstractInsnNode store, String table, Map<String, String> result, Map<String, String> inLocal) {
        AbstractInsnNode number = before(store);
        AbstractInsnNode ordinal = before(number);
        AbstractInsnNode constant = before(ordinal);
        AbstractInsnNode array = before(constant);
        OptionalInt value = value(number);
        if (value.isPresent() && isOrdinal(ordinal) && constant instanceof FieldInsnNode read) {
            if (array instanceof FieldInsnNode field) {
                if (isOf(field, table)) {
                    result.put(String.valueOf(value.getAsInt()), read.name);
                }
            } else {
                inLocal.put(String.valueOf(value.getAsInt()), read.name);
            }
        }
    }

    private static boolean isOf(FieldInsnNode field, String table) {
        return field.name.equals(table) && field.desc.equals(TABLE);
    }

    private static boolean isOrdinal(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.name.equals("ordinal") && call.desc.equals("()I");
    }

    private static OptionalInt value(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof InsnNode && opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
            return OptionalInt.of(opcode - Opcodes.ICONST_0);
        }
        return instruction instanceof IntInsnNode number ? OptionalInt.of(number.operand) : OptionalInt.empty();
    }

    /** The instruction before another, labels and line numbers apart; itself where it is the first. */
    private static AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction;
        while (at.getPrevious() != null) {
            at = at.getPrevious();
            if (at.getOpcode() >= 0) {
                return at;
            }
        }
        return instruction;
    }
}
