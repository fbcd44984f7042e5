package io.github.piiguard.frontend.source;

import io.github.piiguard.dump.IrText;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** A small project whose files are all lowered, against the JDK and no library. */
final class LoweredSource {
    private final SourceParser parser = new SourceParser();
    private final ProjectHierarchy types;
    private final GeneratedBodies generated;
    private final List<MethodBody> bodies = new ArrayList<>();

    private LoweredSource(Path directory) {
        SourceIndex index = SourceIndex.scan(new ScanRequest(directory, List.of(directory), List.of(), false));
        types = new ProjectHierarchy(index, new SourceHeaders(parser, index, this::types), ClassPath.ofJdk());
        generated = new GeneratedBodies(types);
        SourceLowering lowering = new SourceLowering(parser, index, types);
        index.files().forEach(file -> bodies.addAll(lowering.lower(file)));
    }

    private TypeHierarchy types() {
        return types;
    }

    /** Lowers files, each given by its whole text. */
    static LoweredSource of(String... files) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "lowering"));
            Path directory = Files.createTempDirectory(parent, "snippet");
            for (int i = 0; i < files.length; i++) {
                Files.writeString(directory.resolve("File" + i + ".java"), files[i]);
            }
            return new LoweredSource(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lowers a class {@code T} with these members. */
    static LoweredSource ofMembers(String members) {
        return of("class T {\n" + members + "\n}\n");
    }

    List<MethodBody> bodies() {
        return bodies;
    }

    List<Gap> gaps() {
        return parser.gaps();
    }

    /** The text of the body of that name in that type. */
    String text(String type, String method) {
        return IrText.of(body(type, method));
    }

    /** The body of that name in that type. */
    MethodBody body(String type, String method) {
        return bodies.stream()
                .filter(body -> body.signature().owner().qualified().equals(type)
                        && body.signature().name().equals(method))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        bodies.stream().map(body -> body.signature().toString()).collect(Collectors.joining("\n"))));
    }

    /** The text of the generated body of that name in that type. */
    String generated(String type, String method) {
        return generated.of(header(type)).stream()
                .filter(body -> body.signature().name().equals(method))
                .map(IrText::of)
                .findFirst()
                .orElseThrow();
    }

    TypeHeader header(String type) {
        return types.header(TypeName.of(type)).orElseThrow();
    }

    /** Method names with parameter types and result, one a line, as a type's header declares them. */
    List<String> methods(String type) {
        return header(type).methods().stream()
                .map(method -> method.signature().toString().replaceFirst(".*#", "") + " "
                        + method.returnType().name().simpleName())
                .sorted()
                .toList();
    }
}
