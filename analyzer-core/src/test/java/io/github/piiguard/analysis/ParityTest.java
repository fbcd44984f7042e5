package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the analysis finds in the class files of each fixture against the markers in its source. */
class ParityTest {
    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.load().fixtures().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsInClassFilesWhatIsMarkedInTheSource(Fixture fixture) throws IOException {
        Path classes = root.resolve("classes");
        for (FixtureFile file : fixture.files()) {
            copyClasses(file, classes);
        }
        fixture.writeTo(root);

        AnalysisResult result = Runs.ofClasses(root, classes, Runs.sdks());

        assertThat(result.sinkPoints()).isNotEmpty();
        assertThat(result.gaps()).noneMatch(gap -> gap.kind() == Gap.Kind.PARTLY_PARSED_FILE);
        new Markers(fixture.expectations()).assertHoldFor(result);
    }

    private static void copyClasses(FixtureFile file, Path target) throws IOException {
        Path classes = FixtureSuite.classes();
        if (Files.isDirectory(classes)) {
            copyClasses(file, classes, target);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            copyClasses(file, jar.getPath("/"), target);
        }
    }

    /** Copies the class files that say that they were compiled from the file. */
    private static void copyClasses(FixtureFile file, Path classes, Path target) throws IOException {
        Path directory = classes.resolve(file.path()).getParent();
        String name = Path.of(file.path()).getFileName().toString();
        // A text of the constant pool begins with its length in two bytes.
        String source = "\0" + (char) name.length() + name;
        List<Path> compiled;
        try (Stream<Path> files = Files.list(directory)) {
            compiled = files.filter(path -> path.toString().endsWith(".class")).toList();
        }
        for (Path path : compiled) {
            byte[] bytes = Files.readAllBytes(path);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(source)) {
                Path copy = target.resolve(classes.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, bytes);
            }
        }
    }
}
