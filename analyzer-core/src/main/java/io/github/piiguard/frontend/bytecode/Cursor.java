package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;

/** The place that the lowering of one method has reached: its instruction, the operand stack, the graph that grows. */
final class Cursor {
    private final GraphBuilder graph = new GraphBuilder();
    private final String file;
    private final int number;
    private final IntUnaryOperator lines;
    private final List<Variable> stack = new ArrayList<>();
    private int position;

    private Cursor(String file, int number, IntUnaryOperator lines) {
        this.file = file;
        this.number = number;
        this.lines = lines;
    }

    /**
     * The beginning of a method.
     *
     * @param number tells the method's places from those of the class's other methods on the same lines
     */
    static Cursor of(String file, int number, InsnList instructions) {
        int[] lines = new int[instructions.size() + 1];
        int line = firstLine(instructions);
        for (int i = 0; i < instructions.size(); i++) {
            line = instructions.get(i) instanceof LineNumberNode node ? node.line : line;
            lines[i] = line;
        }
        lines[instructions.size()] = line;
        return new Cursor(file, number, position -> lines[position]);
    }

    private static int firstLine(InsnList instructions) {
        for (AbstractInsnNode instruction : instructions) {
            if (instruction instanceof LineNumberNode node) {
                return node.line;
            }
        }
        return 0;
    }

    /** A cursor that stays at one place. */
    static Cursor at(SourceLocation place) {
        int column = place.column() ^ Integer.MIN_VALUE;
        Cursor cursor = new Cursor(place.file(), column >>> 16, position -> place.line());
        cursor.moveTo(column & 0xFFFF);
        return cursor;
    }

    GraphBuilder graph() {
        return graph;
    }

    List<Variable> stack() {
        return stack;
    }

    int position() {
        return position;
    }

    void moveTo(int instruction) {
        position = instruction;
    }

    /** The place of the current instruction; its column tells it from all others of the line. */
    SourceLocation location() {
        return new SourceLocation(file, lines.applyAsInt(position), Integer.MIN_VALUE + (number << 16) + position);
    }

    Variable temporary(TypeUse type) {
        return graph.variable("", type);
    }

    void emit(Statement statement) {
        graph.add(statement);
    }

    void push(Variable value) {
        stack.add(value);
    }

    Variable pop() {
        return stack.remove(stack.size() - 1);
    }

    /** Takes values from the stack; the one pushed last comes last. */
    List<Variable> pop(int count) {
        List<Variable> top = stack.subList(stack.size() - count, stack.size());
        List<Variable> result = List.copyOf(top);
        top.clear();
        return result;
    }

    Variable constant(ConstantValue value, TypeUse type) {
        Variable target = temporary(type);
        emit(new Statement.Constant(target, value, location()));
        return target;
    }

    /** An operation of which only the kind is known. */
    Variable operation(OperationKind kind, TypeUse type, List<Variable> operands) {
        return operation("", kind, type, operands);
    }

    Variable operation(String operator, OperationKind kind, TypeUse type, List<Variable> operands) {
        Variable target = temporary(type);
        emit(new Statement.Operation(target, kind, operands, location(), operator));
        return target;
    }

    void copy(Variable target, Variable source) {
        emit(new Statement.Copy(target, source, location()));
    }

    /** Gives a local a new value; what the stack still holds of the old one is put aside first. */
    void assign(Variable local, Variable value) {
        if (stack.contains(local)) {
            Variable old = temporary(local.type());
            copy(old, local);
            stack.replaceAll(held -> held.equals(local) ? old : held);
        }
        copy(local, value);
    }
}
