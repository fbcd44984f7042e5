package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the analysis finds in each fixture against the markers on its lines, and looks whether its traces are complete. */
class FixturesTest {
    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.load().fixtures().stream();
    }

    @Test
    void knowsTheClassPathOfTheFixtures() throws IOException {
        assertThat(Runs.sdks()).hasSizeGreaterThan(10).allMatch(Files::isRegularFile);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutClassPath(Fixture fixture) throws IOException {
        compare(fixture, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithTheSdks(Fixture fixture) throws IOException {
        compare(fixture, Runs.sdks());
    }

    private void compare(Fixture fixture, List<Path> classPath) throws IOException {
        fixture.writeTo(root);

        AnalysisResult result = Runs.of(root, classPath);

        assertThat(result.sinkPoints()).isNotEmpty();
        new Markers(fixture.expectations()).assertHoldFor(result);
        new Traces(root).assertComplete(result.findings());
    }
}
