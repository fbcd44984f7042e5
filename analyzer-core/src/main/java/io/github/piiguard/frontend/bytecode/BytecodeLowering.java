package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The front end for class files. */
public final class BytecodeLowering {
    private final TypeHierarchy types;

    /** A front end that finds declarations through {@code types}. */
    public BytecodeLowering(TypeHierarchy types) {
        this.types = types;
    }

    /**
     * A group for each method of the classes of one source file, with its lambdas and method references; what cannot be read, or
     * lowered when it is asked for, is handed to {@code failures}, a sentence each.
     */
    public List<BodyGroup> lower(List<byte[]> classFiles, Consumer<String> failures) {
        Map<TypeName, CompiledClass> classes = new LinkedHashMap<>();
        classFiles.forEach(classFile -> read(classFile, failures).ifPresent(type -> classes.put(type.name(), type)));
        Declarations declarations = Declarations.of(types, name -> Optional.ofNullable(classes.get(name)));
        List<BodyGroup> groups = new ArrayList<>();
        classes.values().forEach(type -> type.methodsWithCode()
                .forEach(method -> groups.add(new MethodGroup(type, method, declarations, failures))));
        return groups;
    }

    private static Optional<CompiledClass> read(byte[] classFile, Consumer<String> failures) {
        try {
            return Optional.of(CompiledClass.read(classFile));
        } catch (IllegalArgumentException broken) {
            failures.accept("A class file cannot be read: " + broken.getMessage());
            return Optional.empty();
        }
    }
}
