package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.fixtures.Markers;
import io.github.piiguard.fixtures.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private Map<String, List<Observation>> withSources = Map.of();
    private Map<String, List<Observation>> withoutSources = Map.of();

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
        withSources = observe(work, "-sourcepath", sources.toString(), classes.toString());
        withoutSources = observe(work, classes.toString());
    }

    private static Map<String, List<Observation>> observe(Path work, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-auxclasspath", SpotBugsRun.classPath(CompiledFixtures.sdks())));
        all.addAll(List.of(arguments));

        SpotBugsRun run = SpotBugsRun.of(work, all);

        assertThat(run.errors()).isEmpty();
        return run.bugs().stream().map(Bugs::observation).collect(Collectors.groupingBy(FixturesIT::file));
    }

    @Test
    void findsNothingOutsideOfTheFixtures() {
        List<String> files = SUITE.fixtures().stream()
                .flatMap(fixture -> fixture.files().stream())
                .map(FixtureFile::path)
                .toList();

        assertThat(files).containsAll(withSources.keySet()).containsAll(withoutSources.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithSources(Fixture fixture) {
        assertThat(differences(fixture, withSources)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutSources(Fixture fixture) {
        // Comments and @SuppressWarnings, by which these fixtures allow some leaks, are in the sources alone.
        assertThat(differences(fixture, withoutSources))
                .filteredOn(difference ->
                        !fixture.topic().equals("suppression") || difference.startsWith("marked and not found"))
                .isEmpty();
    }

    private static List<String> differences(Fixture fixture, Map<String, List<Observation>> found) {
        return new Markers(fixture.expectations())
                .differences(fixture.files().stream()
                        .flatMap(file -> found.getOrDefault(file.path(), List.of()).stream())
                        .toList());
    }

    private static String file(Observation found) {
        return found.place().substring(0, found.place().lastIndexOf(':'));
    }
}
