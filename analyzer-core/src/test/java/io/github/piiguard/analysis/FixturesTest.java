package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.flow.Step;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the analysis finds in each fixture against the markers on its lines. */
class FixturesTest {
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.load().fixtures().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutClassPath(Fixture fixture) throws IOException {
        compare(fixture, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithTheSdks(Fixture fixture) throws IOException {
        compare(fixture, sdks());
    }

    private void compare(Fixture fixture, List<Path> classPath) throws IOException {
        fixture.writeTo(root);

        List<Finding> findings = findings(classPath);

        assertThat(findings.stream().map(FixturesTest::place).distinct().sorted())
                .containsExactlyElementsOf(fixture.reported().stream()
                        .map(FixturesTest::place)
                        .distinct()
                        .sorted()
                        .toList());
        assertRules(fixture, findings);
        assertSeverities(fixture, findings);
        assertSteps(fixture, findings);
    }

    private List<Finding> findings(List<Path> classPath) {
        AnalysisRequest request = new AnalysisRequest(root, List.of(root), List.of(), classPath, POLICY, false);
        return Analysis.run(request).findings().stream()
                .filter(finding -> !finding.isSuppressed())
                .toList();
    }

    private static List<Path> sdks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "sdk"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** What is marked as weakly pseudonymised, and nothing that is marked as a leak, comes under the rule for that. */
    private static void assertRules(Fixture fixture, List<Finding> findings) {
        List<String> weak = places(fixture, Expectation.Kind.WEAK);
        List<String> leaks = places(fixture, Expectation.Kind.LEAK);
        assertThat(findings).allSatisfy(finding -> {
            boolean isWeak = finding.ruleId().equals("PII_WEAK_PSEUDONYM");
            assertThat(isWeak ? leaks : weak).doesNotContain(place(finding));
        });
    }

    private static List<String> places(Fixture fixture, Expectation.Kind kind) {
        return fixture.ofKind(kind).stream().map(FixturesTest::place).toList();
    }

    private static void assertSeverities(Fixture fixture, List<Finding> findings) {
        for (Expectation expectation : fixture.reported()) {
            expectation.severity().ifPresent(severity -> assertThat(findings)
                    .filteredOn(finding -> place(finding).equals(place(expectation)))
                    .isNotEmpty()
                    .allMatch(finding -> finding.severity().name().equals(severity), "is " + severity));
        }
    }

    /** The marked steps lie in their order on a path of some finding. */
    private static void assertSteps(Fixture fixture, List<Finding> findings) {
        List<String> steps = fixture.ofKind(Expectation.Kind.STEP).stream()
                .sorted(Comparator.comparingInt(Expectation::step))
                .map(step -> step.file() + ":" + step.line())
                .toList();
        if (!steps.isEmpty()) {
            assertThat(findings.stream()
                            .flatMap(finding -> finding.paths().stream())
                            .map(FixturesTest::places))
                    .anySatisfy(places -> assertThat(places).containsSubsequence(steps));
        }
    }

    private static List<String> places(List<Step> path) {
        return path.stream()
                .map(step -> step.location().file() + ":" + step.location().line())
                .toList();
    }

    private static String place(Expectation expectation) {
        return expectation.file() + ":" + expectation.line() + " " + expectation.dataType() + " -> "
                + expectation.vendor();
    }

    private static String place(Finding finding) {
        return finding.sink().location().file() + ":"
                + finding.sink().location().line() + " " + finding.dataType().id() + " -> "
                + finding.vendor().id();
    }
}
