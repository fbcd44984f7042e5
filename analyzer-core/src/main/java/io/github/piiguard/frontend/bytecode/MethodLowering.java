package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.frontend.bytecode.EnhancedLoops.Part;
import io.github.piiguard.frontend.bytecode.EnhancedLoops.Role;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.GenericSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The lowering of one method: each reachable block is run once on a stack of variables instead of values. */
final class MethodLowering {
    private static final Role PLAIN = new Role(Part.PLAIN, -1);

    private final Frame frame;
    private final Cursor cursor;
    private final BlockPlan plan;
    private final Parameters parameters;
    private final Instructions instructions;
    private final Map<AbstractInsnNode, Role> roles;
    private final Map<Integer, Variable> collections = new HashMap<>();
    private final Map<Integer, Integer> blocks = new HashMap<>();
    private final Map<Integer, List<Variable>> stacks = new HashMap<>();
    private final TreeSet<Integer> open = new TreeSet<>();

    private MethodLowering(Frame frame, Consumer<FunctionBody> functions) {
        this.frame = frame;
        cursor = frame.cursor();
        plan = new BlockPlan(frame.method());
        parameters = Parameters.of(frame);
        instructions = new Instructions(frame, parameters.self(), functions);
        roles = EnhancedLoops.of(frame.method(), frame.locals());
    }

    /** The body of a method; bodies that its method references need are handed to {@code functions}. */
    static MethodBody lower(Frame frame, Consumer<FunctionBody> functions) {
        return new MethodLowering(frame, functions).lower();
    }

    private MethodBody lower() {
        cursor.graph().goTo(enter(0, List.of()));
        while (!open.isEmpty()) {
            int block = open.first();
            open.remove(block);
            lower(block);
        }
        cursor.moveTo(0);
        MethodNode method = frame.method();
        return new MethodBody(
                frame.type().signature(method),
                parameters.self().stream().toList(),
                parameters.all(),
                frame.type().capturedCount(method),
                returnType(),
                cursor.graph().finish(),
                cursor.location());
    }

    private TypeUse returnType() {
        MethodNode method = frame.method();
        return method.signature == null
                ? TypeUse.of(frame.type().names().of(Type.getReturnType(method.desc)))
                : new GenericSignature(frame.type().names()::of, method.signature).returned();
    }

    /** The block of the graph for a block of instructions, to which control goes with these values on the stack. */
    private int enter(int block, List<Variable> values) {
        boolean isNew = !blocks.containsKey(block);
        int target = known(block);
        boolean isJoin = plan.isJoin(block);
        if (isNew) {
            stacks.put(
                    block,
                    isJoin
                            ? values.stream()
                                    .map(value -> cursor.temporary(value.type()))
                                    .toList()
                            : List.copyOf(values));
        }
        if (isJoin) {
            List<Variable> expected = stacks.getOrDefault(block, List.of());
            for (int i = 0; i < Math.min(expected.size(), values.size()); i++) {
                cursor.copy(expected.get(i), values.get(i));
            }
        }
        return target;
    }

    private int known(int block) {
        Integer known = blocks.get(block);
        if (known != null) {
            return known;
        }
        int made = cursor.graph().newBlock();
        blocks.put(block, made);
        open.add(block);
        List<Integer> handlers =
                plan.handlersOf(block).stream().map(this::known).toList();
        cursor.graph().guard(made, handlers);
        return made;
    }

    private void lower(int block) {
        cursor.graph().resume(known(block));
        cursor.stack().clear();
        cursor.stack().addAll(stacks.getOrDefault(block, List.of()));
        int end = plan.end(block);
        int first = plan.handledBy(block).isEmpty() || stacks.containsKey(block) ? block : handle(block, end);
        for (int i = first; i < end; i++) {
            AbstractInsnNode instruction = frame.method().instructions.get(i);
            if (instruction.getOpcode() >= 0) {
                cursor.moveTo(i);
                lower(instruction, i);
            }
        }
        if (plan.successors(block).contains(end)
                && !isJump(frame.method().instructions.get(end - 1))) {
            cursor.graph().goTo(enter(end, List.copyOf(cursor.stack())));
        }
    }

    private static boolean isJump(AbstractInsnNode instruction) {
        return !BlockPlan.targets(instruction).isEmpty();
    }

    /** Takes the caught exception, into the variable that the source gives it where there is one. */
    private int handle(int block, int end) {
        TypeUse type = caught(plan.handledBy(block));
        for (int i = block; i < end; i++) {
            AbstractInsnNode instruction = frame.method().instructions.get(i);
            if (instruction.getOpcode() >= 0) {
                cursor.moveTo(i);
                boolean isNamed = instruction instanceof VarInsnNode store
                        && store.getOpcode() == Opcodes.ASTORE
                        && frame.locals().isNamed(store.var, i);
                if (isNamed) {
                    Variable local = frame.locals().written(((VarInsnNode) instruction).var, i, type);
                    cursor.emit(new Statement.CatchException(local, cursor.location()));
                    return i + 1;
                }
                break;
            }
        }
        Variable exception = cursor.temporary(type);
        cursor.emit(new Statement.CatchException(exception, cursor.location()));
        cursor.push(exception);
        return block;
    }

    private TypeUse caught(List<TryCatchBlockNode> guards) {
        List<String> types = guards.stream()
                .map(guard -> Optional.ofNullable(guard.type).orElse("java/lang/Throwable"))
                .distinct()
                .toList();
        return TypeUse.of(frame.type().names().of(types.size() == 1 ? types.get(0) : "java/lang/Throwable"));
    }

    private void lower(AbstractInsnNode instruction, int index) {
        Role role = roles.getOrDefault(instruction, PLAIN);
        switch (role.part()) {
            case START -> {
                Variable value = cursor.pop();
                Variable collection = cursor.temporary(value.type());
                cursor.copy(collection, value);
                collections.put(role.loop(), collection);
            }
            case HEAD -> {
                int exit = enter(plan.of(((JumpInsnNode) instruction).label), List.copyOf(cursor.stack()));
                int body = enter(index + 1, List.copyOf(cursor.stack()));
                cursor.graph().leave(new Terminator.Iteration(collection(role), body, exit));
            }
            case NEXT -> next(collection(role));
            case NOTHING -> {}
            case PLAIN -> plain(instruction, index);
        }
    }

    private Variable collection(Role role) {
        return collections.computeIfAbsent(role.loop(), loop -> cursor.temporary(TypeUse.UNKNOWN));
    }

    private void next(Variable collection) {
        Variable element = cursor.temporary(frame.declarations().typing().iterated(collection.type()));
        cursor.emit(new Statement.NextElement(element, collection, cursor.location()));
        cursor.push(element);
    }

    private void plain(AbstractInsnNode instruction, int index) {
        int opcode = instruction.getOpcode();
        if (isJump(instruction)) {
            jump(instruction, index);
        } else if (opcode == Opcodes.RETURN) {
            cursor.graph().leave(new Terminator.Return(Optional.empty()));
        } else if (opcode >= Opcodes.IRETURN && opcode < Opcodes.RETURN) {
            cursor.graph().leave(new Terminator.Return(Optional.of(cursor.pop())));
        } else if (opcode == Opcodes.ATHROW) {
            cursor.graph().leave(new Terminator.Throw(cursor.pop()));
        } else {
            instructions.lower(instruction);
        }
    }

    private void jump(AbstractInsnNode instruction, int index) {
        if (!(instruction instanceof JumpInsnNode jump)) {
            choose(instruction);
        } else if (jump.getOpcode() == Opcodes.GOTO) {
            cursor.graph().goTo(enter(plan.of(jump.label), List.copyOf(cursor.stack())));
        } else if (jump.getOpcode() == Opcodes.JSR) {
            throw new IllegalArgumentException("subroutines of old compilers are not understood");
        } else {
            branch(jump, index);
        }
    }

    private void choose(AbstractInsnNode instruction) {
        Variable selector = cursor.pop();
        Map<Integer, List<ConstantValue>> labels = Comparisons.labels(instruction, plan::of);
        EnumChoice choice = EnumChoice.of(
                        selector,
                        cursor.graph().statements(),
                        labels.values(),
                        frame.declarations().tables())
                .orElseGet(() -> new EnumChoice(selector, List.copyOf(labels.values())));
        List<Integer> targets = new ArrayList<>();
        labels.keySet().forEach(target -> targets.add(enter(target, List.copyOf(cursor.stack()))));
        cursor.graph().leave(new Terminator.Switch(choice.selector(), targets, choice.labels()));
    }

    private void branch(JumpInsnNode jump, int index) {
        boolean isTruth =
                Comparisons.isTruthTest(cursor.stack().get(cursor.stack().size() - 1), jump);
        Variable condition = new Comparisons(cursor).lower(jump);
        int next = enter(index + 1, List.copyOf(cursor.stack()));
        int target = enter(plan.of(jump.label), List.copyOf(cursor.stack()));
        boolean isFalseTaken = isTruth && jump.getOpcode() == Opcodes.IFEQ;
        cursor.graph()
                .leave(
                        isFalseTaken
                                ? new Terminator.Branch(condition, next, target)
                                : new Terminator.Branch(condition, target, next));
    }
}
