package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.Markers;
import io.github.piiguard.fixtures.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What SpotBugs finds in fixtures that it is given all at once, by the files' paths. */
record FixtureBugs(Map<String, List<Observation>> byFile) {
    static final FixtureBugs NONE = new FixtureBugs(Map.of());

    FixtureBugs {
        byFile = Map.copyOf(byFile);
    }

    /** Runs SpotBugs with these libraries as its auxiliary class path. */
    static FixtureBugs find(Path work, List<Path> libraries, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-auxclasspath", SpotBugsRun.classPath(libraries)));
        all.addAll(List.of(arguments));

        SpotBugsRun run = SpotBugsRun.of(work, all);

        assertThat(run.errors()).isEmpty();
        return new FixtureBugs(
                run.bugs().stream().map(Bugs::observation).collect(Collectors.groupingBy(FixtureBugs::file)));
    }

    private static String file(Observation found) {
        return found.place().substring(0, found.place().lastIndexOf(':'));
    }

    Set<String> files() {
        return byFile.keySet();
    }

    /** Where the fixture's markers say something else. */
    List<String> differences(Fixture fixture) {
        return new Markers(fixture.expectations())
                .differences(fixture.files().stream()
                        .map(FixtureFile::path)
                        .flatMap(file -> byFile.getOrDefault(file, List.of()).stream())
                        .toList());
    }
}
