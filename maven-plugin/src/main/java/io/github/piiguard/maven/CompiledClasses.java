package io.github.piiguard.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The class directories of a build that are worth reading: those that were compiled from the sources as they are now.
 *
 * @param own directories of the analysed module; what its sources do not declare is part of the program
 * @param siblings directories of the other modules, of which the sources tell more
 */
record CompiledClasses(List<Path> own, List<Path> siblings) {
    /** None, for sources that belong to no module. */
    static final CompiledClasses NONE = new CompiledClasses(List.of(), List.of());

    CompiledClasses {
        own = List.copyOf(own);
        siblings = List.copyOf(siblings);
    }

    static CompiledClasses of(Workspace workspace, boolean includeTests) {
        return new CompiledClasses(
                workspace.module().stream()
                        .flatMap(module -> upToDate(module, includeTests))
                        .toList(),
                workspace.siblings().stream()
                        .flatMap(sibling -> upToDate(sibling, false))
                        .toList());
    }

    private static Stream<Path> upToDate(MavenProject project, boolean includeTests) {
        Stream<Path> main = upToDate(project, project.getBuild().getOutputDirectory(), project.getCompileSourceRoots());
        return includeTests
                ? Stream.concat(
                        main,
                        upToDate(
                                project,
                                project.getBuild().getTestOutputDirectory(),
                                project.getTestCompileSourceRoots()))
                : main;
    }

    private static Stream<Path> upToDate(MavenProject project, String output, List<String> roots) {
        Path directory = Path.of(output).toAbsolutePath().normalize();
        Optional<FileTime> compiled = newest(directory, ".class");
        Optional<FileTime> written = roots.stream()
                .map(root -> project.getBasedir().toPath().resolve(root))
                .flatMap(root -> newest(root, ".java").stream())
                .max(Comparator.naturalOrder());
        boolean isUpToDate = compiled.isPresent()
                && written.filter(time -> time.compareTo(compiled.get()) > 0).isEmpty();
        return isUpToDate ? Stream.of(directory) : Stream.empty();
    }

    /** When a file of that ending was last written; empty where there is none, or none can be read. */
    private static Optional<FileTime> newest(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(CompiledClasses::written)
                    .max(Comparator.naturalOrder());
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
