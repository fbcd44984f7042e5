package io.github.piiguard.program;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.ProjectHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files lowered so far; each is lowered at most once. */
final class LoweredFiles {
    private final Lowering lowering;
    private final ProjectHierarchy types;
    private final GeneratedBodySource generated;
    private final Map<SourceFile, LoweredFile> files = new HashMap<>();

    LoweredFiles(Lowering lowering, ProjectHierarchy types, GeneratedBodySource generated) {
        this.lowering = lowering;
        this.types = types;
        this.generated = generated;
    }

    LoweredFile of(SourceFile file) {
        LoweredFile known = files.get(file);
        if (known == null) {
            List<BodyGroup> groups = new ArrayList<>(lowering.groups(file));
            groups.add(new BodyGroup.Made(generatedIn(file).toList()));
            known = new LoweredFile(groups, body -> isOfNearestType(body, file));
            files.put(file, known);
        }
        return known;
    }

    /** Of two types with one name only the nearest belongs to the program. */
    private boolean isOfNearestType(MethodBody body, SourceFile file) {
        return types.fileOf(body.signature().owner()).map(file::equals).orElse(true);
    }

    private Stream<MethodBody> generatedIn(SourceFile file) {
        return types.headersIn(file).stream()
                .flatMap(header -> header.methods().stream())
                .filter(method -> method.generated().isPresent())
                .map(MethodHeader::signature)
                .flatMap(method -> generated.bodyOf(method).stream());
    }
}
