package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.report.ConsoleReport;
import io.github.piiguard.report.ConsoleStyle;
import io.github.piiguard.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the analysis finds at libraries that no policy lists against the fixtures' markers. */
class UnlistedFixturesTest {
    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.ofUnlisted().fixtures().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void compile(Fixture fixture) throws IOException {
        fixture.writeTo(root);
        List<Path> sources = fixture.files().stream()
                .map(FixtureFile::path)
                .map(root::resolve)
                .toList();

        assertThat(Compiler.errors(sources, Sdks.common(), root.resolve("classes")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarked(Fixture fixture) throws IOException {
        fixture.writeTo(root);

        new Markers(fixture.expectations()).assertHoldFor(Runs.of(root, Sdks.common()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsNothingWithoutTheLibrary(Fixture fixture) throws IOException {
        fixture.writeTo(root);

        assertThat(Runs.of(root, List.of()).findings()).isEmpty();
    }

    @Test
    void isLowAndShowsTheEntryThatListsTheVendor() throws IOException {
        AnalysisResult result = ofUsers(Runs.request(root, Sdks.common()));

        assertThat(result.findings()).isNotEmpty().extracting(Finding::severity).containsOnly(Severity.LOW);
        assertThat(console(result))
                .contains("  - {id: moesif, name: moesif, kind: other, purpose: what it is for, criticality: medium,"
                        + " hosts: [api.moesif.net]}")
                .contains("  - {method: \"com.moesif.api.controllers.APIController#updateUser\", vendor: moesif}")
                .contains("unlisted third party moesif (api.moesif.net)");
    }

    @Test
    void isAsBadAsTheDataOnceListed() throws IOException {
        Path policy = root.resolve("pii-guard.yml");
        Files.writeString(policy, """
                vendors:
                  - {id: moesif, name: moesif, kind: other, purpose: what it is for, criticality: medium, hosts: [api.moesif.net]}
                sinks:
                  - {method: "com.moesif.api.controllers.APIController#updateUser", vendor: moesif}
                """);

        AnalysisResult result = ofUsers(Runs.request(root, Sdks.common(), policy));

        assertThat(result.findings())
                .singleElement()
                .returns(Severity.HIGH, Finding::severity)
                .returns("moesif", finding -> finding.vendor().id());
    }

    private AnalysisResult ofUsers(AnalysisRequest request) throws IOException {
        Fixture users = fixtures()
                .filter(fixture -> fixture.topic().equals("moesif"))
                .findFirst()
                .orElseThrow();
        users.writeTo(root);
        return Analysis.run(request);
    }

    private String console(AnalysisResult result) {
        RunReport run = new RunReport(
                root,
                result.findings(),
                result.sinkPoints(),
                result.gaps(),
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                "1");
        return String.join("\n", ConsoleReport.render(run, ConsoleStyle.plain()));
    }
}
