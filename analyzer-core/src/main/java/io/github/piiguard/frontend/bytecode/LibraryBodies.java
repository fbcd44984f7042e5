package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Bodies of methods of the class path, each class read and each method lowered when first asked for. */
public final class LibraryBodies {
    private final Function<TypeName, Optional<byte[]>> classFiles;
    private final Declarations declarations;
    private final BiConsumer<TypeName, String> report;
    private final Map<TypeName, Optional<LoweredClass>> classes = new HashMap<>();
    private final Set<TypeName> broken = new HashSet<>();

    /**
     * Bodies from the class files that {@code classFiles} gives; declarations are found through {@code types}.
     *
     * @param report is told of code that is not understood, once for each method
     */
    public LibraryBodies(
            Function<TypeName, Optional<byte[]>> classFiles, TypeHierarchy types, BiConsumer<TypeName, String> report) {
        this.classFiles = classFiles;
        this.report = report;
        this.declarations = Declarations.of(types, type -> classOf(type).map(LoweredClass::type));
    }

    /** The body; empty where there is none, or none that can be lowered: the method then counts as not known. */
    public Optional<MethodBody> bodyOf(MethodSignature method) {
        return classOf(method.owner()).flatMap(type -> type.body(method));
    }

    /** Whether the method has code that cannot be read, which was reported. */
    public boolean isUnread(MethodSignature method) {
        return classOf(method.owner()).map(type -> type.isUnread(method)).orElse(broken.contains(method.owner()));
    }

    private Optional<LoweredClass> classOf(TypeName type) {
        Optional<LoweredClass> known = classes.get(type);
        if (known == null) {
            known = read(type);
            classes.put(type, known);
        }
        return known;
    }

    private Optional<LoweredClass> read(TypeName type) {
        try {
            return classFiles
                    .apply(type)
                    .map(bytes -> new LoweredClass(
                            CompiledClass.read(bytes), declarations, detail -> report.accept(type, detail)));
        } catch (IllegalArgumentException unreadable) {
            broken.add(type);
            report.accept(type, "The class " + type + " cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }
}
