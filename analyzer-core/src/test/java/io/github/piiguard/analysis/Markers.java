package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.fixtures.Observation;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

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
        List<Observation> found = result.findings().stream()
                .filter(finding -> !finding.isSuppressed())
                .map(Markers::observation)
                .toList();
        assertThat(new io.github.piiguard.fixtures.Markers(expectations).differences(found))
                .isEmpty();
    }

    private static Observation observation(Finding finding) {
        return new Observation(
                place(finding.sink().location()),
                finding.dataType().id(),
                finding.vendor().id(),
                finding.ruleId().equals("PII_WEAK_PSEUDONYM"),
                finding.severity().name(),
                finding.paths().stream()
                        .map(path -> path.stream()
                                .map(step -> place(step.location()))
                                .toList())
                        .toList());
    }

    private static String place(SourceLocation location) {
        return location.file() + ":" + location.line();
    }
}
