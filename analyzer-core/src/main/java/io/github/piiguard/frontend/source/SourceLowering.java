package io.github.piiguard.frontend.source;

import io.github.piiguard.frontend.source.lowering.UnitLowering;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;

/** The front end for Java source: lowers files that {@link SourceParser} reads. */
public final class SourceLowering implements Lowering {
    private final Units units;
    private final TypeHierarchy types;

    /** A front end that finds declarations through {@code types}. */
    public SourceLowering(SourceParser parser, NameIndex index, TypeHierarchy types) {
        units = new Units(parser, index, () -> types);
        this.types = types;
    }

    /** All bodies of the file; what is not understood is among the parser's {@link SourceParser#gaps()}. */
    @Override
    public List<MethodBody> lower(SourceFile file) {
        return units.of(file)
                .map(unit ->
                        units.parser().largeStack().call(() -> UnitLowering.lower(unit, types, units.parser()::report)))
                .orElse(List.of());
    }
}
