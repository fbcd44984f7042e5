package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what SpotBugs finds in the fixtures, which it is given all at once, against the markers on their lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixturesIT {
    private static final FixtureSuite SUITE = FixtureSuite.load();

    private FixtureBugs withSources = FixtureBugs.NONE;
    private FixtureBugs withoutSources = FixtureBugs.NONE;

    static Stream<Fixture> fixtures() {
        return SUITE.fixtures().stream();
    }

    @BeforeAll
    void runTwice(@TempDir Path work) throws IOException {
        Path sources = Files.createDirectories(work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        CompiledFixtures compiled = CompiledFixtures.load();
        for (Fixture fixture : SUITE.fixtures()) {
            fixture.writeTo(sources);
            compiled.writeTo(classes, fixture);
        }
        List<Path> sdks = CompiledFixtures.sdks();
        withSources = FixtureBugs.find(work, sdks, "-sourcepath", sources.toString(), classes.toString());
        withoutSources = FixtureBugs.find(work, sdks, classes.toString());
    }

    @Test
    void findsNothingOutsideOfTheFixtures() {
        List<String> files = SUITE.fixtures().stream()
                .flatMap(fixture -> fixture.files().stream())
                .map(FixtureFile::path)
                .toList();

        assertThat(files).containsAll(withSources.files()).containsAll(withoutSources.files());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithSources(Fixture fixture) {
        assertThat(withSources.differences(fixture)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutSources(Fixture fixture) {
        // Comments and @SuppressWarnings, by which these fixtures allow some leaks, are in the sources alone.
        assertThat(withoutSources.differences(fixture))
                .filteredOn(difference ->
                        !fixture.topic().equals("suppression") || difference.startsWith("marked and not found"))
                .isEmpty();
    }
}
