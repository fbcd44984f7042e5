package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.flow.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the markers of some sources say, to hold findings against.
 *
 * @param expectations what the markers say, by file and line
 */
record Markers(List<Expectation> expectations) {
    Markers {
        expectations = List.copyOf(expectations);
    }

    /** Fails unless the findings that are not suppressed are those that are marked, and every other line is silent. */
    void assertHoldFor(AnalysisResult result) {
        List<Finding> findings = result.findings().stream()
                .filter(finding -> !finding.isSuppressed())
                .toList();
        assertThat(findings.stream().map(Markers::place).distinct().sorted())
                .containsExactlyElementsOf(
                        reported().map(Markers::place).distinct().sorted().toList());
        assertRules(findings);
        assertSeverities(findings);
        assertSteps(findings);
    }

    /** What is marked as weakly pseudonymised, and nothing that is marked as a leak, comes under the rule for that. */
    private void assertRules(List<Finding> findings) {
        List<String> weak = placesOf(Expectation.Kind.WEAK);
        List<String> leaks = placesOf(Expectation.Kind.LEAK);
        assertThat(findings).allSatisfy(finding -> {
            boolean isWeak = finding.ruleId().equals("PII_WEAK_PSEUDONYM");
            assertThat(isWeak ? leaks : weak).doesNotContain(place(finding));
        });
    }

    private void assertSeverities(List<Finding> findings) {
        reported().forEach(expectation -> expectation.severity().ifPresent(severity -> assertThat(findings)
                .filteredOn(finding -> place(finding).equals(place(expectation)))
                .isNotEmpty()
                .allMatch(finding -> finding.severity().name().equals(severity), "is " + severity)));
    }

    /** The marked steps lie in their order on a path of some finding. */
    private void assertSteps(List<Finding> findings) {
        List<String> steps = ofKind(Expectation.Kind.STEP)
                .sorted(Comparator.comparingInt(Expectation::step))
                .map(step -> step.file() + ":" + step.line())
                .toList();
        if (!steps.isEmpty()) {
            assertThat(findings.stream()
                            .flatMap(finding -> finding.paths().stream())
                            .map(Markers::placesOf))
                    .anySatisfy(places -> assertThat(places).containsSubsequence(steps));
        }
    }

    private Stream<Expectation> reported() {
        return expectations.stream().filter(Expectation::isReported);
    }

    private Stream<Expectation> ofKind(Expectation.Kind kind) {
        return expectations.stream().filter(expectation -> expectation.kind() == kind);
    }

    private List<String> placesOf(Expectation.Kind kind) {
        return ofKind(kind).map(Markers::place).toList();
    }

    private static List<String> placesOf(List<Step> path) {
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
