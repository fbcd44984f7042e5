package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/** The front end for class files. */
public final class BytecodeLowering {
    private final Declarations declarations;

    /** A front end that finds declarations through {@code types}. */
    public BytecodeLowering(TypeHierarchy types) {
        declarations = new Declarations(types, new Typing(types));
    }

    /**
     * All bodies of one class, those of lambdas and method references included; what cannot be lowered is handed to
     * {@code failures}, a sentence each.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    public List<MethodBody> lower(byte[] classFile, Consumer<String> failures) {
        CompiledClass type = CompiledClass.read(classFile);
        List<MethodBody> bodies = new ArrayList<>();
        type.methodsWithCode().forEach(method -> lower(type, method, bodies, failures));
        return bodies;
    }

    private void lower(CompiledClass type, MethodNode method, List<MethodBody> bodies, Consumer<String> failures) {
        String name = type.name() + "#" + method.name;
        if (method.instructions.size() > LoweredClass.MOST_INSTRUCTIONS) {
            failures.accept("The method " + name + " is too large.");
            return;
        }
        try {
            List<MethodBody> functions = new ArrayList<>();
            Frame frame = Frame.of(type, method, declarations);
            bodies.add(MethodLowering.lower(frame, function -> functions.add(function.lower(type, declarations))));
            bodies.addAll(functions);
        } catch (RuntimeException broken) {
            // A class file whose code breaks the rules of the machine shows in many ways.
            failures.accept("The method " + name + " could not be lowered: " + broken);
        }
    }
}
