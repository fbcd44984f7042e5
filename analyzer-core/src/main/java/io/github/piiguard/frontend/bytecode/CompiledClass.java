package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.InternalNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One class file, taken apart. */
final class CompiledClass {
    private static final String LAMBDA = "lambda$";

    /** To find one method all are passed by; from then on the rest is read in one go. */
    private static final int MOST_READ_ALONE = 16;

    private final ClassReader reader;
    private final ClassNode node;
    private final CodeIndex index;
    private final List<MethodNode> codes = new ArrayList<>();
    private int asked;
    private final InternalNames names = new InternalNames();
    private final Map<String, Integer> captures = new HashMap<>();
    private final IdentityHashMap<MethodNode, Integer> numbers = new IdentityHashMap<>();
    private final List<MethodNode> withCode;

    private CompiledClass(ClassReader reader, ClassNode node, CodeIndex index) {
        this.reader = reader;
        this.node = node;
        this.index = index;
        for (InnerClassNode inner : node.innerClasses) {
            names.add(inner.name, inner.outerName, inner.innerName, inner.access);
        }
        node.methods.forEach(method -> numbers.put(method, numbers.size()));
        index.dynamicCalls().forEach(call -> FunctionSite.of(call).ifPresent(site -> noteLambda(site.body(), call)));
        List<MethodNode> all = node.methods.stream().filter(this::hasCode).toList();
        // A bridge may differ from the method that it calls in nothing but the result's type, which no signature has.
        Map<String, MethodNode> first = new HashMap<>();
        Stream.of(false, true).forEach(isBridge -> all.stream()
                .filter(method -> isBridge(method) == isBridge)
                .forEach(method -> first.putIfAbsent(withoutResult(method), method)));
        withCode = all.stream()
                .filter(method -> method.equals(first.get(withoutResult(method))))
                .toList();
    }

    private static String withoutResult(MethodNode method) {
        return method.name + method.desc.substring(0, method.desc.indexOf(')'));
    }

    /**
     * Takes a class file apart, but for its code.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static CompiledClass read(byte[] classFile) {
        ClassNode node = new ClassNode();
        try {
            ClassReader reader = new ClassReader(classFile);
            reader.accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            return new CompiledClass(reader, node, new CodeIndex(reader, classFile));
        } catch (RuntimeException broken) {
            // ASM checks little: broken files end in whatever exception their content leads to.
            throw new IllegalArgumentException("the class file is broken or too new: " + broken.getMessage(), broken);
        }
    }

    private boolean hasCode(MethodNode method) {
        return index.hasCode(number(method));
    }

    private int number(MethodNode method) {
        return Objects.requireNonNull(numbers.get(method), "the method is of another class");
    }

    /** What the code of a method may use. */
    CodeIndex.Uses uses(MethodNode method) {
        return index.uses(number(method), names);
    }

    /**
     * A method with its code, which is read alone as long as few are asked for.
     *
     * @throws RuntimeException of any kind when the code is broken
     */
    MethodNode code(MethodNode method) {
        if (++asked > MOST_READ_ALONE && codes.isEmpty()) {
            ClassNode whole = new ClassNode();
            reader.accept(whole, ClassReader.SKIP_FRAMES);
            codes.addAll(whole.methods);
        }
        return codes.isEmpty() ? readAlone(method) : codes.get(number(method));
    }

    private MethodNode readAlone(MethodNode declared) {
        ClassNode found = new ClassNode();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return name.equals(declared.name) && descriptor.equals(declared.desc)
                                ? found.visitMethod(access, name, descriptor, signature, exceptions)
                                : null;
                    }
                },
                ClassReader.SKIP_FRAMES);
        return found.methods.get(0);
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

    /** The methods with code, of each signature one, as they are declared. */
    List<MethodNode> methodsWithCode() {
        return withCode;
    }

    /** The method with code of that signature, as it is declared. */
    Optional<MethodNode> method(MethodSignature signature) {
        return withCode.stream()
                .filter(method -> method.name.equals(signature.name()))
                .filter(method -> signature(method).equals(signature))
                .findFirst();
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

    private void noteLambda(Handle body, InvokeDynamicInsnNode call) {
        if (body.getOwner().equals(node.name) && body.getName().startsWith(LAMBDA)) {
            captures.put(body.getName() + body.getDesc(), Type.getArgumentTypes(call.desc).length);
        }
    }
}
