package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.Project;
import io.github.piiguard.model.Gap;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the program lies that SpotBugs analyses.
 *
 * @param sources source trees that exist
 * @param analysed the class directories, jars and single class files that SpotBugs was given
 * @param auxiliary the class path that SpotBugs was given beside them
 * @param gaps what SpotBugs was given and can't be read
 */
record ProjectPaths(List<Path> sources, List<Path> analysed, List<Path> auxiliary, List<Gap> gaps) {
    ProjectPaths {
        sources = List.copyOf(sources);
        analysed = List.copyOf(analysed);
        auxiliary = List.copyOf(auxiliary);
        gaps = List.copyOf(gaps);
    }

    static ProjectPaths of(Project project, Settings settings) {
        List<Gap> gaps = new ArrayList<>();
        List<Path> named = settings.sourceDirectories().isEmpty()
                ? paths(project.getSourceDirList(), gaps)
                : settings.sourceDirectories();
        List<Path> auxiliary = Stream.concat(
                        settings.classpath().stream(), paths(project.getAuxClasspathEntryList(), gaps).stream())
                .toList();
        List<Path> analysed = paths(project.getFileList(), gaps);
        return new ProjectPaths(trees(named, gaps), existing(analysed), existing(auxiliary), gaps);
    }

    /**
     * The program's own class directories and jars: what SpotBugs analyses and, since flows cross them, the directories on
     * its auxiliary class path, where a build keeps the classes of its other modules.
     */
    List<Path> classes(CompiledProgram program) {
        return Stream.concat(
                        analysed.stream().flatMap(path -> rootOf(path, program).stream()),
                        auxiliary.stream().filter(Files::isDirectory))
                .distinct()
                .toList();
    }

    /** The jars of others. */
    List<Path> libraries() {
        return auxiliary.stream().filter(path -> !Files.isDirectory(path)).toList();
    }

    /** Of a single class file, which some tools name one by one, the directory that its package starts in. */
    private static Optional<Path> rootOf(Path path, CompiledProgram program) {
        if (!path.toString().endsWith(".class")) {
            return Optional.of(path);
        }
        return IntStream.range(1, path.getNameCount())
                .filter(at ->
                        program.holds(path.subpath(at, path.getNameCount()).toString()))
                .mapToObj(at -> path.getRoot().resolve(path.subpath(0, at)))
                .findFirst();
    }

    /** Where to look for what belongs to the project: its sources, else its classes. */
    List<Path> starts() {
        return sources.isEmpty() ? analysed : sources;
    }

    /** The directory that places in the sources are relative to: the git root, else the first source tree. */
    Path baseDirectory() {
        Path start = starts().stream().findFirst().orElse(Path.of("").toAbsolutePath());
        return Ancestors.gitRoot(start).orElse(start);
    }

    private static List<Path> trees(Collection<Path> named, List<Gap> gaps) {
        List<Path> trees = new ArrayList<>();
        for (Path path : named) {
            if (isArchive(path)) {
                gaps.add(gap(path.toString(), "Sources in an archive are not read; the class files are used instead."));
            } else if (Files.exists(path)) {
                trees.add(path);
            } else {
                gaps.add(gap(path.toString(), "This entry of the source path does not exist."));
            }
        }
        return trees.stream().distinct().toList();
    }

    private static boolean isArchive(Path path) {
        return Files.isRegularFile(path) && !path.toString().endsWith(".java");
    }

    /** SpotBugs itself reports entries of its class paths that are missing. */
    private static List<Path> existing(Collection<Path> paths) {
        return paths.stream().filter(Files::exists).distinct().toList();
    }

    private static List<Path> paths(Collection<String> names, List<Gap> gaps) {
        return names.stream().flatMap(name -> path(name, gaps).stream()).toList();
    }

    /** SpotBugs takes URLs, too, and what is no path at all. */
    private static Optional<Path> path(String name, List<Gap> gaps) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            gaps.add(gap(name, "This is no path of a file or directory: " + e.getReason()));
            return Optional.empty();
        }
    }

    private static Gap gap(String place, String detail) {
        return new Gap(Gap.Kind.UNREADABLE_FILE, place, 0, detail);
    }
}
