package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lowers the instructions that do not jump. */
final class Instructions {
    private static final TypeUse INT = TypeUse.of("int");
    private static final List<String> PRIMITIVES =
            List.of("boolean", "char", "float", "double", "byte", "short", "int", "long");

    private final CompiledClass type;
    private final Cursor cursor;
    private final Locals locals;
    private final Operations operations;
    private final Members members;
    private final DynamicCalls dynamic;

    Instructions(Frame frame, Optional<Variable> self, Consumer<FunctionBody> functions) {
        type = frame.type();
        cursor = frame.cursor();
        locals = frame.locals();
        operations = new Operations(cursor);
        members = new Members(type, frame.declarations(), cursor, self);
        dynamic = new DynamicCalls(type, frame.declarations(), cursor, functions);
    }

    void lower(AbstractInsnNode instruction) {
        switch (instruction.getType()) {
            case AbstractInsnNode.INSN -> operations.lower(instruction.getOpcode());
            case AbstractInsnNode.INT_INSN -> number((IntInsnNode) instruction);
            case AbstractInsnNode.VAR_INSN -> local((VarInsnNode) instruction);
            case AbstractInsnNode.TYPE_INSN -> ofType((TypeInsnNode) instruction);
            case AbstractInsnNode.FIELD_INSN -> members.field((FieldInsnNode) instruction);
            case AbstractInsnNode.METHOD_INSN -> call((MethodInsnNode) instruction);
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> dynamic.lower((InvokeDynamicInsnNode) instruction);
            case AbstractInsnNode.LDC_INSN -> cursor.push(constant(((LdcInsnNode) instruction).cst));
            case AbstractInsnNode.IINC_INSN -> step((IincInsnNode) instruction);
            case AbstractInsnNode.MULTIANEWARRAY_INSN -> allocate((MultiANewArrayInsnNode) instruction);
            default -> throw new IllegalArgumentException("an instruction of kind " + instruction.getType());
        }
    }

    private void number(IntInsnNode instruction) {
        if (instruction.getOpcode() == Opcodes.NEWARRAY) {
            String element = PRIMITIVES.get(instruction.operand - Opcodes.T_BOOLEAN);
            allocateArray(TypeUse.of(element).arrayOf(), 1);
        } else {
            operations.scalar(String.valueOf(instruction.operand), INT);
        }
    }

    private void local(VarInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ISTORE) {
            Variable value = cursor.pop();
            TypeUse sort = opcode == Opcodes.ASTORE ? TypeUse.UNKNOWN : sort(opcode - Opcodes.ISTORE);
            cursor.assign(locals.written(instruction.var, cursor.position(), sort), value);
        } else {
            TypeUse sort = opcode == Opcodes.ALOAD ? TypeUse.UNKNOWN : sort(opcode - Opcodes.ILOAD);
            cursor.push(locals.read(instruction.var, cursor.position(), sort));
        }
    }

    private static TypeUse sort(int index) {
        return TypeUse.of(List.of("int", "long", "float", "double").get(index));
    }

    private void step(IincInsnNode instruction) {
        Variable local = locals.read(instruction.var, cursor.position(), INT);
        Variable by = cursor.constant(new ConstantValue.Scalar(String.valueOf(instruction.incr)), INT);
        cursor.assign(local, cursor.operation("+", OperationKind.ARITHMETIC, local.type(), List.of(local, by)));
    }

    private void ofType(TypeInsnNode instruction) {
        TypeUse named = TypeUse.of(type.names().of(Type.getObjectType(instruction.desc)));
        switch (instruction.getOpcode()) {
            case Opcodes.NEW -> {
                Variable object = cursor.temporary(named);
                cursor.emit(new Statement.Allocate(object, named, cursor.location()));
                cursor.push(object);
            }
            case Opcodes.ANEWARRAY -> allocateArray(named.arrayOf(), 1);
            case Opcodes.CHECKCAST -> cast(named);
            default -> cursor.push(cursor.operation(OperationKind.PREDICATE, TypeUse.of("boolean"), cursor.pop(1)));
        }
    }

    private void cast(TypeUse wanted) {
        Variable value = cursor.pop();
        boolean isKnown = value.type().name().equals(wanted.name());
        cursor.push(isKnown ? value : cursor.operation(OperationKind.CAST, wanted, List.of(value)));
    }

    private void allocate(MultiANewArrayInsnNode instruction) {
        allocateArray(TypeUse.of(type.names().of(Type.getType(instruction.desc))), instruction.dims);
    }

    private void allocateArray(TypeUse array, int sizes) {
        cursor.pop(sizes);
        Variable target = cursor.temporary(array);
        cursor.emit(new Statement.AllocateArray(target, array, List.of(), cursor.location()));
        cursor.push(target);
    }

    private void call(MethodInsnNode call) {
        members.call(new Members.Target(call.getOpcode(), call.owner, call.name, Type.getMethodType(call.desc)));
    }

    private Variable constant(Object value) {
        if (value instanceof String text) {
            return cursor.constant(new ConstantValue.Text(text), TypeUse.STRING);
        }
        if (value instanceof Number number) {
            return cursor.constant(new ConstantValue.Scalar(number.toString()), TypeUse.of(primitive(number)));
        }
        if (value instanceof Type literal && literal.getSort() != Type.METHOD) {
            String name = type.names().of(literal).qualified();
            return cursor.constant(new ConstantValue.ClassLiteral(name), TypeUse.of("java.lang.Class"));
        }
        // Method handles and computed constants: values of which nothing is known.
        return cursor.temporary(TypeUse.UNKNOWN);
    }

    private static String primitive(Number number) {
        if (number instanceof Long) {
            return "long";
        }
        if (number instanceof Double) {
            return "double";
        }
        return number instanceof Float ? "float" : "int";
    }
}
