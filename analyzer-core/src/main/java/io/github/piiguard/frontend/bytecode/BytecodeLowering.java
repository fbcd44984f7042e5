package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/** The front end for class files. */
public final class BytecodeLowering {
    private final TypeHierarchy types;

    /** A front end that finds declarations through {@code types}. */
    public BytecodeLowering(TypeHierarchy types) {
        this.types = types;
    }

    /**
     * All bodies of the classes of one source file, those of lambdas and method references included; what cannot be read
     * or lowered is handed to {@code failures}, a sentence each.
     */
    public List<MethodBody> lower(List<byte[]> classFiles, Consumer<String> failures) {
        Map<TypeName, CompiledClass> classes = new LinkedHashMap<>();
        classFiles.forEach(classFile -> read(classFile, failures).ifPresent(type -> classes.put(type.name(), type)));
        Declarations declarations = Declarations.of(types, name -> Optional.ofNullable(classes.get(name)));
        List<MethodBody> bodies = new ArrayList<>();
        classes.values().forEach(type -> type.methodsWithCode()
                .forEach(method -> bodies.addAll(lower(type, method, declarations, failures))));
        return bodies;
    }

    private static Optional<CompiledClass> read(byte[] classFile, Consumer<String> failures) {
        try {
            return Optional.of(CompiledClass.read(classFile));
        } catch (IllegalArgumentException broken) {
            failures.accept("A class file cannot be read: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private static List<MethodBody> lower(
            CompiledClass type, MethodNode method, Declarations declarations, Consumer<String> failures) {
        String name = type.name() + "#" + method.name;
        if (method.instructions.size() > LoweredClass.MOST_INSTRUCTIONS) {
            failures.accept("The method " + name + " is too large.");
            return List.of();
        }
        try {
            List<MethodBody> functions = new ArrayList<>();
            Frame frame = Frame.of(type, method, declarations);
            List<MethodBody> bodies = new ArrayList<>();
            bodies.add(MethodLowering.lower(frame, function -> functions.add(function.lower(type, declarations))));
            bodies.addAll(functions);
            return bodies;
        } catch (RuntimeException broken) {
            // A class file whose code breaks the rules of the machine shows in many ways.
            failures.accept("The method " + name + " could not be lowered: " + broken);
            return List.of();
        }
    }
}
