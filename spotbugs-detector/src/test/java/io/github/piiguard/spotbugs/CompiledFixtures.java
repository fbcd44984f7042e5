package io.github.piiguard.spotbugs;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.bcel.classfile.ClassParser;

/**
 * The class files of the fixtures.
 *
 * @param bySource for each source file, as fixtures name it, its class files by their names below a class directory
 */
record CompiledFixtures(Map<String, Map<String, byte[]>> bySource) {
    private static final Path MODULE = Path.of("..", "test-fixtures");

    static CompiledFixtures load() throws IOException {
        Path classes = FixtureSuite.classes();
        if (Files.isDirectory(classes)) {
            return load(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return load(jar.getPath("/"));
        }
    }

    private static CompiledFixtures load(Path root) throws IOException {
        Map<String, Map<String, byte[]>> bySource = new HashMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("fixtures"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = root.relativize(file).toString().replace('\\', '/');
                String source = new ClassParser(new ByteArrayInputStream(bytes), name)
                        .parse()
                        .getSourceFileName();
                String directory = name.substring(0, name.lastIndexOf('/') + 1);
                bySource.computeIfAbsent(directory + source, key -> new TreeMap<>())
                        .put(name, bytes);
            }
        }
        return new CompiledFixtures(bySource);
    }

    void writeTo(Path classes, Fixture fixture) throws IOException {
        for (FixtureFile file : fixture.files()) {
            Map<String, byte[]> compiled = Optional.ofNullable(bySource.get(file.path()))
                    .orElseThrow(() -> new AssertionError("no class files of " + file.path()));
            for (Map.Entry<String, byte[]> entry : compiled.entrySet()) {
                Path target = classes.resolve(entry.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, entry.getValue());
            }
        }
    }

    /** The jars that the fixtures are compiled against. */
    static List<Path> sdks() throws IOException {
        String classPath = Files.readString(MODULE.resolve("target").resolve("class-path.txt"));
        return Arrays.stream(classPath.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
