package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.List;
import java.util.function.Consumer;

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
    public List<BodyGroup> lower(byte[] classFile, Consumer<String> failures) {
        CompiledClass type = CompiledClass.read(classFile);
        return type.methodsWithCode().stream()
                .<BodyGroup>map(method -> new MethodGroup(type, method, declarations, failures))
                .toList();
    }
}
