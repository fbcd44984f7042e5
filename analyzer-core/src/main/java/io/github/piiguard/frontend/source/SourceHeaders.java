package io.github.piiguard.frontend.source;

import io.github.piiguard.frontend.source.header.UnitHeaders;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.types.HeaderSource;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.function.Supplier;

/** Headers of the types that project sources declare. */
public final class SourceHeaders implements HeaderSource {
    private final Units units;

    /**
     * Headers read by {@code parser}.
     *
     * @param libraries asked only about types that the project does not declare, and not before the first header is
     *     read, so that it may itself be built upon these headers
     */
    public SourceHeaders(SourceParser parser, NameIndex index, Supplier<TypeHierarchy> libraries) {
        units = new Units(parser, index, libraries);
    }

    @Override
    public List<TypeHeader> headers(SourceFile file) {
        return units.of(file)
                .map(unit -> units.parser().largeStack().call(() -> UnitHeaders.of(unit)))
                .orElse(List.of());
    }
}
