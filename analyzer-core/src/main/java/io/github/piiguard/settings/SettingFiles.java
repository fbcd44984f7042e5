package io.github.piiguard.settings;

import io.github.piiguard.index.DirectoryFilter;
import io.github.piiguard.index.FileNames;
import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the configuration files of a program: in its source and class directories, and in the modules around them. */
final class SettingFiles {
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DISTANCE = 5;
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private final FileNames names;
    private final DirectoryFilter filter;
    private final Set<Path> found = new TreeSet<>();
    private final Set<Path> visited = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    private SettingFiles(Path base, boolean includeTests) {
        names = new FileNames(base);
        filter = new DirectoryFilter(includeTests);
    }

    /**
     * The files, sorted by path.
     *
     * @param base files are named relative to it
     * @param gaps receives what cannot be read
     */
    static List<SettingFile> of(Path base, List<Path> directories, boolean includeTests, List<Gap> gaps) {
        SettingFiles search = new SettingFiles(base, includeTests);
        for (Path directory : directories) {
            Path root = directory.toAbsolutePath().normalize();
            search.walk(root);
            search.addModule(root);
        }
        List<SettingFile> result = search.read();
        gaps.addAll(search.gaps);
        return result;
    }

    private void walk(Path root) {
        Deque<Path> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Path directory = waiting.pop();
            if (Files.isDirectory(directory) && visited.add(directory)) {
                visit(directory, waiting);
            }
        }
    }

    private void visit(Path directory, Deque<Path> waiting) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (isOfInterest(child)) {
                    found.add(child);
                } else if (!String.valueOf(child.getFileName()).endsWith(".java")
                        && Files.isDirectory(child)
                        && !Files.isSymbolicLink(child)
                        && !filter.leavesOut(child)) {
                    waiting.push(child);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            gaps.add(unreadable(directory));
        }
    }

    private static boolean isOfInterest(Path file) {
        return SettingFile.kind(String.valueOf(file.getFileName())) != SettingFile.Kind.OTHER;
    }

    /** Resources, build file and {@code .env} of the module to which a source directory belongs. */
    private void addModule(Path directory) {
        Path module = directory;
        for (int distance = 0; distance < MAX_DISTANCE && module != null; distance++) {
            Path current = module;
            List<Path> builds = BUILD_FILES.stream()
                    .map(current::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
            if (!builds.isEmpty()) {
                found.addAll(builds);
                found.add(module.resolve(".env"));
                addServices(module);
                walk(module.resolve("src").resolve("main").resolve("resources"));
                return;
            }
            module = module.getParent();
        }
    }

    /** A Dropwizard service is started from a file that lies beside its build file, under any name. */
    private void addServices(Path module) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(module, "*.{yml,yaml}")) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            gaps.add(unreadable(module));
        }
    }

    private Gap unreadable(Path directory) {
        return new Gap(
                Gap.Kind.UNREADABLE_FILE,
                names.nameOf(directory),
                0,
                "The directory cannot be read, so configuration files in it were left out.");
    }

    private List<SettingFile> read() {
        List<SettingFile> files = new ArrayList<>();
        for (Path path : found) {
            try {
                if (Files.isRegularFile(path) && Files.size(path) <= MAX_BYTES) {
                    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                    SettingFile file = new SettingFile(names.nameOf(path), text);
                    if (file.kind() != SettingFile.Kind.OTHER_YAML || LoggingYaml.isIn(text)) {
                        files.add(file);
                    }
                }
            } catch (IOException unreadable) {
                gaps.add(new Gap(
                        Gap.Kind.UNREADABLE_FILE,
                        names.nameOf(path),
                        0,
                        "The configuration file cannot be read, so what it sets is not known."));
            }
        }
        return files;
    }
}
