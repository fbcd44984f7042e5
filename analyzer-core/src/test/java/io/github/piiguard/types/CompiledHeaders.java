package io.github.piiguard.types;

import io.github.piiguard.model.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Headers of source files as the Java compiler sees them, so that tests can be written as Java. */
public final class CompiledHeaders implements HeaderSource {
    /** Begins a file that does not compile; it has no headers, as where a parser fails. */
    public static final String UNREADABLE = "/* unreadable */ ";

    private final Path sourceDirectory;
    private final Path unseenSources;
    private final List<String> read = new ArrayList<>();

    /** Headers of files below a directory; they may use types in {@code unseenSources} that the analysis lacks. */
    public CompiledHeaders(Path sourceDirectory, Path unseenSources) {
        this.sourceDirectory = sourceDirectory;
        this.unseenSources = unseenSources;
    }

    /** Names of the files read so far, in order. */
    public List<String> read() {
        return read;
    }

    @Override
    public List<TypeHeader> headers(SourceFile file) {
        read.add(file.name());
        try {
            if (Files.readString(file.path()).startsWith(UNREADABLE)) {
                return List.of();
            }
            Path output = Files.createTempDirectory(unseenSources, "classes");
            compile(file, output);
            try (Stream<Path> classes = Files.walk(output)) {
                return classes.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .map(CompiledHeaders::header)
                        .toList();
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private void compile(SourceFile file, Path output) {
        String sourcePath = sourceDirectory + System.getProperty("path.separator") + unseenSources;
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-implicit:none",
                        "-sourcepath",
                        sourcePath,
                        "-d",
                        output.toString(),
                        file.path().toString());
        if (status != 0) {
            throw new IllegalArgumentException(file.name() + " does not compile");
        }
    }

    private static TypeHeader header(Path classFile) {
        try {
            return ClassFileReader.readOfProject(Files.readAllBytes(classFile));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
