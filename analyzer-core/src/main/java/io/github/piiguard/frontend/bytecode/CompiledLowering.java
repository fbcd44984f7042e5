package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.types.ClassIndex;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;

/** Lowers the program's own class files. */
public final class CompiledLowering implements Lowering {
    private final ClassIndex index;
    private final BytecodeLowering lowering;

    /** A front end for the files of {@code index} that finds declarations through {@code types}. */
    public CompiledLowering(ClassIndex index, TypeHierarchy types) {
        this.index = index;
        this.lowering = new BytecodeLowering(types);
    }

    /** All bodies of the file's classes; what is not understood is among the index's gaps. */
    @Override
    public List<MethodBody> lower(SourceFile file) {
        return groups(file).stream().flatMap(group -> group.bodies().stream()).toList();
    }

    /** A group for each method; what is found not to be understood later is among the index's gaps, too. */
    @Override
    public List<BodyGroup> groups(SourceFile file) {
        return lowering.lower(index.classFiles(file), detail -> index.report(file, detail));
    }
}
