package io.github.piiguard.types;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a compiler has kept of the names of one class's parameters, which headers leave out. */
public final class ParameterNames {
    private final Map<String, List<String>> names = new HashMap<>();

    private ParameterNames() {}

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    public static ParameterNames of(byte[] classFile) {
        ParameterNames result = new ParameterNames();
        try {
            new ClassReader(classFile).accept(result.new Methods(), ClassReader.SKIP_FRAMES);
        } catch (IndexOutOfBoundsException truncated) {
            throw new IllegalArgumentException("the class file is truncated", truncated);
        }
        return result;
    }

    /** The names of a method's parameters; empty when they were not kept. */
    public List<String> of(MethodSignature method) {
        return names.getOrDefault(
                key(
                        method.name(),
                        method.parameterTypes().stream()
                                .map(TypeName::qualified)
                                .toList()),
                List.of());
    }

    private static String key(String method, List<String> types) {
        return method + types;
    }

    private final class Methods extends ClassVisitor {
        Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Variables(access, name, Type.getArgumentTypes(descriptor));
        }
    }

    private final class Variables extends MethodVisitor {
        private final Map<Integer, String> bySlot = new HashMap<>();
        private final List<String> declared = new ArrayList<>();
        private final int access;
        private final String method;
        private final Type[] types;

        Variables(int access, String method, Type[] types) {
            super(Opcodes.ASM9);
            this.access = access;
            this.method = method;
            this.types = types;
        }

        @Override
        public void visitParameter(@Nullable String name, int flags) {
            declared.add(name == null ? "" : name);
        }

        @Override
        public void visitLocalVariable(
                String name, String type, @Nullable String signature, Label start, Label end, int index) {
            bySlot.putIfAbsent(index, name);
        }

        @Override
        public void visitEnd() {
            List<String> found = declared.size() == types.length ? declared : ofVariables();
            List<String> parameters = Arrays.stream(types)
                    .map(type -> type.getClassName().replace('$', '.'))
                    .toList();
            names.put(key(method, parameters), found);
        }

        private List<String> ofVariables() {
            List<String> found = new ArrayList<>();
            int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
            for (Type type : types) {
                found.add(bySlot.getOrDefault(slot, ""));
                slot += type.getSize();
            }
            return found;
        }
    }
}
