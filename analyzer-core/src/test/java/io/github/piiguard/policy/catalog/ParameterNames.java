package io.github.piiguard.policy.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what a compiler has kept of the names of a method's parameters. */
final class ParameterNames extends MethodVisitor {
    private final Map<Integer, String> bySlot = new TreeMap<>();
    private final List<String> declared = new ArrayList<>();
    private final int access;
    private final Type[] types;
    private final Consumer<List<String>> result;

    ParameterNames(int access, String descriptor, Consumer<List<String>> result) {
        super(Opcodes.ASM9);
        this.access = access;
        this.types = Type.getArgumentTypes(descriptor);
        this.result = result;
    }

    @Override
    public void visitParameter(String name, int flags) {
        declared.add(String.valueOf(name));
    }

    @Override
    public void visitLocalVariable(String name, String type, String signature, Label start, Label end, int index) {
        bySlot.putIfAbsent(index, name);
    }

    @Override
    public void visitEnd() {
        result.accept(declared.size() == types.length ? declared : ofVariables());
    }

    private List<String> ofVariables() {
        List<String> names = new ArrayList<>();
        int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (Type type : types) {
            if (!bySlot.containsKey(slot)) {
                return List.of();
            }
            names.add(bySlot.get(slot));
            slot += type.getSize();
        }
        return names;
    }
}
