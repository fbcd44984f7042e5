package io.github.piiguard.frontend.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The enhanced for loops of a method, recognised by what a compiler makes of them (JLS §14.14.2): an iterator in a
 * variable without name that is asked once and advanced once, or an array, its length and an index.
 */
final class EnhancedLoops {
    private static final String ITERATOR = "()Ljava/util/Iterator;";

    /** What an instruction means in a loop. */
    enum Part {
        /** Takes the collection from the stack. */
        START,
        /** Jumps out of the loop when there is no further element. */
        HEAD,
        /** Puts the next element on the stack. */
        NEXT,
        /** Part of the machinery. */
        NOTHING,
        /** No part in any loop. */
        PLAIN
    }

    /** An instruction's part in the loop of that number. */
    record Role(Part part, int loop) {}

    private final MethodNode method;
    private final Locals locals;
    private final Map<AbstractInsnNode, Role> roles = new HashMap<>();
    private int count;

    private EnhancedLoops(MethodNode method, Locals locals) {
        this.method = method;
        this.locals = locals;
    }

    static Map<AbstractInsnNode, Role> of(MethodNode method, Locals locals) {
        EnhancedLoops loops = new EnhancedLoops(method, locals);
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE) {
                loops.find(store);
            }
        }
        return loops.roles;
    }

    private void find(VarInsnNode store) {
        if (locals.isNamed(store.var, method.instructions.indexOf(store))) {
            return;
        }
        if (store.getPrevious() instanceof MethodInsnNode call && givesIterator(call)) {
            iterator(call, store);
        } else {
            array(store);
        }
    }

    private static boolean givesIterator(MethodInsnNode call) {
        return call.name.equals("iterator") && call.desc.equals(ITERATOR) && call.getOpcode() != Opcodes.INVOKESTATIC;
    }

    private void iterator(AbstractInsnNode call, VarInsnNode store) {
        List<AbstractInsnNode> head = follow(store, Opcodes.ALOAD, Opcodes.INVOKEINTERFACE, Opcodes.IFEQ);
        if (head.isEmpty() || !reads(head.get(0), store.var) || !calls(head.get(1), "hasNext")) {
            return;
        }
        List<AbstractInsnNode> next = follow(head.get(2), Opcodes.ALOAD, Opcodes.INVOKEINTERFACE);
        boolean isLoop = !next.isEmpty() && reads(next.get(0), store.var) && calls(next.get(1), "next");
        if (!isLoop || (locals.isAnonymous() && isUsedElsewhere(store.var, Set.of(head.get(0), next.get(0)), head))) {
            return;
        }
        mark(Part.START, call);
        mark(Part.NOTHING, store, head.get(0), head.get(1), next.get(0));
        mark(Part.HEAD, head.get(2));
        mark(Part.NEXT, next.get(1));
        count++;
    }

    /** Without a table of names, an iterator that the loop uses for more is one that the source names. */
    private boolean isUsedElsewhere(int slot, Set<AbstractInsnNode> known, List<AbstractInsnNode> head) {
        AbstractInsnNode end = ((JumpInsnNode) head.get(2)).label;
        for (AbstractInsnNode at = head.get(0); at != null && at != end; at = at.getNext()) {
            if (reads(at, slot) && !known.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private void array(VarInsnNode store) {
        List<AbstractInsnNode> start =
                follow(store, Opcodes.ALOAD, Opcodes.ARRAYLENGTH, Opcodes.ISTORE, Opcodes.ICONST_0, Opcodes.ISTORE);
        if (start.isEmpty() || !reads(start.get(0), store.var)) {
            return;
        }
        int length = ((VarInsnNode) start.get(2)).var;
        int index = ((VarInsnNode) start.get(4)).var;
        List<AbstractInsnNode> head = follow(start.get(4), Opcodes.ILOAD, Opcodes.ILOAD, Opcodes.IF_ICMPGE);
        if (head.isEmpty() || !reads(head.get(0), index) || !reads(head.get(1), length)) {
            return;
        }
        List<AbstractInsnNode> next = follow(head.get(2), Opcodes.ALOAD, Opcodes.ILOAD, -1);
        if (next.isEmpty() || !reads(next.get(0), store.var) || !reads(next.get(1), index) || !isRead(next.get(2))) {
            return;
        }
        mark(Part.START, store);
        start.forEach(part -> mark(Part.NOTHING, part));
        mark(Part.NOTHING, head.get(0), head.get(1), next.get(0), next.get(1));
        mark(Part.HEAD, head.get(2));
        mark(Part.NEXT, next.get(2));
        count++;
    }

    private static boolean isRead(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IALOAD && instruction.getOpcode() <= Opcodes.SALOAD;
    }

    private static boolean reads(AbstractInsnNode instruction, int slot) {
        return instruction instanceof VarInsnNode variable
                && variable.var == slot
                && (variable.getOpcode() == Opcodes.ALOAD || variable.getOpcode() == Opcodes.ILOAD);
    }

    private static boolean calls(AbstractInsnNode instruction, String name) {
        return instruction instanceof MethodInsnNode call
                && call.owner.equals("java/util/Iterator")
                && call.name.equals(name);
    }

    private void mark(Part part, AbstractInsnNode... instructions) {
        for (AbstractInsnNode instruction : instructions) {
            roles.put(instruction, new Role(part, count));
        }
    }

    /** The next instructions if they have these codes, of which -1 means any; else none. */
    private static List<AbstractInsnNode> follow(AbstractInsnNode start, int... opcodes) {
        List<AbstractInsnNode> result = new ArrayList<>();
        AbstractInsnNode at = start;
        for (int opcode : opcodes) {
            do {
                at = at.getNext();
            } while (at != null && at.getOpcode() < 0);
            if (at == null || (opcode >= 0 && at.getOpcode() != opcode)) {
                return List.of();
            }
            result.add(at);
        }
        return result;
    }
}
