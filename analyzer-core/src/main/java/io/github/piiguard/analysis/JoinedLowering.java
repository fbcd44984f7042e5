package io.github.piiguard.analysis;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.SourceFile;
import java.util.List;
import java.util.function.Predicate;

/** Two front ends as one: each has its own files. */
record JoinedLowering(Predicate<SourceFile> isCompiled, Lowering compiled, Lowering source) implements Lowering {
    @Override
    public List<MethodBody> lower(SourceFile file) {
        return of(file).lower(file);
    }

    @Override
    public List<BodyGroup> groups(SourceFile file) {
        return of(file).groups(file);
    }

    private Lowering of(SourceFile file) {
        return isCompiled.test(file) ? compiled : source;
    }
}
