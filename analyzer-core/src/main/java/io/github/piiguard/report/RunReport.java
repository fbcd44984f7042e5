package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a writer tells of one run.
 *
 * @param baseDirectory what the names of files in locations are relative to; only read from, never written to a report
 * @param findings sorted, suppressed ones included
 * @param sinkPoints every confirmed sink call, leaking or not
 * @param gaps what the run could not see, malformed suppressions included
 * @param filesScanned files read by the index
 * @param filesParsed files that had to be parsed
 * @param version the tool's own version
 */
public record RunReport(
        Path baseDirectory,
        List<Finding> findings,
        List<SinkPoint> sinkPoints,
        List<Gap> gaps,
        Policy policy,
        int filesScanned,
        int filesParsed,
        String version) {
    public RunReport {
        findings = List.copyOf(findings);
        sinkPoints = List.copyOf(sinkPoints);
        gaps = gaps.stream().distinct().sorted().toList();
    }

    /** Findings that count. */
    List<Finding> active() {
        return findings.stream().filter(finding -> !finding.isSuppressed()).toList();
    }
}
