package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.fixtures.Markers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what SpotBugs finds in each fixture against the markers on its lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixturesIT {
    @TempDir
    Path work;

    private CompiledFixtures compiled = new CompiledFixtures(Map.of());

    @BeforeAll
    void readClassFiles() throws IOException {
        compiled = CompiledFixtures.load();
    }

    static Stream<Fixture> fixtures() {
        return FixtureSuite.load().fixtures().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithSources(Fixture fixture) throws IOException {
        Path sources = Files.createDirectories(work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        fixture.writeTo(sources);
        compiled.writeTo(classes, fixture);

        List<String> differences = differences(fixture, List.of("-sourcepath", sources.toString(), classes.toString()));

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutSources(Fixture fixture) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        compiled.writeTo(classes, fixture);

        List<String> differences = differences(fixture, List.of(classes.toString()));

        // Comments and @SuppressWarnings, by which these fixtures allow some leaks, are in the sources alone.
        assertThat(differences)
                .filteredOn(difference ->
                        !fixture.topic().equals("suppression") || difference.startsWith("marked and not found"))
                .isEmpty();
    }

    private List<String> differences(Fixture fixture, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-auxclasspath", SpotBugsRun.classPath(CompiledFixtures.sdks())));
        all.addAll(arguments);

        SpotBugsRun run = SpotBugsRun.of(work, all);

        assertThat(run.errors()).isEmpty();
        return new Markers(fixture.expectations())
                .differences(run.bugs().stream().map(Bugs::observation).toList());
    }
}
