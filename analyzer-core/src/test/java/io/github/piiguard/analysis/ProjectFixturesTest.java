package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the analysis finds in small projects, with their configuration files, against their markers. */
class ProjectFixturesTest {
    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.ofProjects().fixtures().stream();
    }

    @Test
    void compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Fixture fixture : fixtures().toList()) {
            fixture.writeTo(root);
            fixture.files().stream()
                    // Lombok's members are made by its processor, and not every logging library is at hand.
                    .filter(file -> file.isJava()
                            && !file.text().contains("import lombok")
                            && !file.text().contains("import org.apache.log"))
                    .map(FixtureFile::path)
                    .map(root::resolve)
                    .forEach(sources::add);
        }

        assertThat(Compiler.errors(sources, Sdks.common(), root.resolve("classes")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutClassPath(Fixture fixture) throws IOException {
        compare(fixture, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithTheLibraries(Fixture fixture) throws IOException {
        compare(fixture, Sdks.common());
    }

    private void compare(Fixture fixture, List<Path> classPath) throws IOException {
        fixture.writeTo(root);

        AnalysisResult result = Runs.of(root, classPath);

        new Markers(fixture.expectations()).assertHoldFor(result);
    }
}
