package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for the fixtures of single vendors, compiled here against the SDKs that analyzer-core's build copies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorFixturesIT {
    private static final Path SDKS = Path.of("..", "analyzer-core", "target", "sdk");
    private static final Pattern VERSION = Pattern.compile("-\\d.*");
    private static final FixtureSuite SUITE = FixtureSuite.ofVendors();

    private FixtureBugs withSources = FixtureBugs.NONE;
    private FixtureBugs withoutSources = FixtureBugs.NONE;

    static Stream<Fixture> fixtures() {
        return SUITE.fixtures().stream();
    }

    @BeforeAll
    void runTwice(@TempDir Path work) throws IOException {
        Path sources = Files.createDirectories(work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<Path> sdks = sdks(Files.createDirectories(work.resolve("sdks")));
        compile(sources, classes, sdks);
        withSources = FixtureBugs.find(work, sdks, "-sourcepath", sources.toString(), classes.toString());
        withoutSources = FixtureBugs.find(work, sdks, classes.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithSources(Fixture fixture) {
        assertThat(withSources.differences(fixture)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutSources(Fixture fixture) {
        assertThat(withoutSources.differences(fixture)).isEmpty();
    }

    private static void compile(Path sources, Path classes, List<Path> sdks) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", SpotBugsRun.classPath(sdks)));
        for (Fixture fixture : SUITE.fixtures()) {
            fixture.writeTo(sources);
            fixture.files().stream()
                    .filter(FixtureFile::isJava)
                    .map(file -> sources.resolve(file.path()).toString())
                    .forEach(arguments::add);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(status).as("javac's status").isZero();
    }

    /** The copied SDKs as jars, of several versions the newest first, which the fixtures use; of an Android archive its classes. */
    private static List<Path> sdks(Path work) throws IOException {
        List<Path> result = new ArrayList<>();
        try (Stream<Path> files = Files.list(SDKS)) {
            Comparator<Path> order = Comparator.comparing(VendorFixturesIT::library, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Comparator.<Path>naturalOrder().reversed());
            for (Path file : files.sorted(order).toList()) {
                result.add(file.toString().endsWith(".aar") ? classesOf(file, work) : file.toRealPath());
            }
        }
        return result;
    }

    private static String library(Path file) {
        return VERSION.matcher(file.getFileName().toString()).replaceFirst("");
    }

    private static Path classesOf(Path archive, Path work) throws IOException {
        Path classes = work.resolve(archive.getFileName() + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            return Files.copy(zip.getPath("classes.jar"), classes);
        }
    }
}
