package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.InternalNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One class file, taken apart. */
final class CompiledClass {
    private static final String LAMBDA = "lambda$";

    private final ClassNode node;
    private final InternalNames names = new InternalNames();
    private final Map<String, Integer> captures = new HashMap<>();
    private final Map<MethodSignature, MethodNode> methods = new HashMap<>();
    private final List<MethodNode> withCode;

    private CompiledClass(ClassNode node) {
        this.node = node;
        for (InnerClassNode inner : node.innerClasses) {
            names.add(inner.name, inner.outerName, inner.innerName, inner.access);
        }
        List<MethodNode> all = node.methods.stream()
                .filter(method -> method.instructions.size() > 0)
                .toList();
        all.forEach(this::noteLambdas);
        // A bridge may differ from the method that it calls in nothing but the result's type, which no signature has.
        all.stream()
                .filter(method -> !isBridge(method))
                .forEach(method -> methods.putIfAbsent(signature(method), method));
        all.stream().filter(CompiledClass::isBridge).forEach(method -> methods.putIfAbsent(signature(method), method));
        withCode = all.stream()
                .filter(method -> method.equals(methods.get(signature(method))))
                .toList();
    }

    /**
     * Takes a class file apart.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static CompiledClass read(byte[] classFile) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
            return new CompiledClass(node);
        } catch (RuntimeException broken) {
            // ASM checks little: broken files end in whatever exception their content leads to.
            throw new IllegalArgumentException("the class file is broken or too new: " + broken.getMessage(), broken);
        }
    }

    TypeName name() {
        return names.of(node.name);
    }

    String internalName() {
        return node.name;
    }

    InternalNames names() {
        return names;
    }

    /** The methods with code, of each signature one. */
    List<MethodNode> methodsWithCode() {
        return withCode;
    }

    /** The method with code of that signature. */
    Optional<MethodNode> method(MethodSignature signature) {
        return Optional.ofNullable(methods.get(signature));
    }

    /** The file that reports name: the source file that the class says it was compiled from, in its package's folder. */
    String file() {
        int end = node.name.lastIndexOf('/') + 1;
        return node.sourceFile == null ? node.name + ".class" : node.name.substring(0, end) + node.sourceFile;
    }

    /** How many leading parameters of a lambda's method are captured variables, {@code this} included. */
    int capturedCount(MethodNode lambda) {
        return captures.getOrDefault(lambda.name + lambda.desc, 0);
    }

    /** Whether a method is the text of a lambda that this class creates. */
    boolean isLambda(String owner, String name, String descriptor) {
        return owner.equals(node.name) && captures.containsKey(name + descriptor);
    }

    /** The number of leading parameters that a compiler adds to the constructors of a class and the source lacks. */
    static int hiddenParameters(boolean isEnum, boolean isInner) {
        if (isEnum) {
            return 2;
        }
        return isInner ? 1 : 0;
    }

    boolean isEnum() {
        return (node.access & Opcodes.ACC_ENUM) != 0;
    }

    String superName() {
        return node.superName == null ? "" : node.superName;
    }

    int hiddenParameters(MethodNode method) {
        boolean isConstructor = method.name.equals(MethodSignature.CONSTRUCTOR);
        return isConstructor ? hiddenParameters(isEnum(), names.isInner(node.name)) : 0;
    }

    /** The signature under which a method's body is known; a lambda's counts {@code this} as its first parameter. */
    MethodSignature signature(MethodNode method) {
        List<TypeName> parameters = new ArrayList<>();
        if (isInstanceLambda(method)) {
            parameters.add(name());
        }
        Arrays.stream(Type.getArgumentTypes(method.desc))
                .skip(hiddenParameters(method))
                .map(names::of)
                .forEach(parameters::add);
        return new MethodSignature(name(), method.name, parameters);
    }

    boolean isInstanceLambda(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) == 0 && isLambda(node.name, method.name, method.desc);
    }

    private static boolean isBridge(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) != 0;
    }

    private void noteLambdas(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode call) {
                FunctionSite.of(call).ifPresent(site -> noteLambda(site.body(), call));
            }
        }
    }

    private void noteLambda(Handle body, InvokeDynamicInsnNode call) {
        if (body.getOwner().equals(node.name) && body.getName().startsWith(LAMBDA)) {
            captures.put(body.getName() + body.getDesc(), Type.getArgumentTypes(call.desc).length);
        }
    }
}
