package io.github.piiguard.analysis;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import java.util.List;

/**
 * What one run found, sorted, suppressed findings included.
 *
 * @param filesScanned files read by the index
 * @param filesParsed files that had to be parsed
 * @param notes sentences about this run that say nothing of the program, for the log
 */
public record AnalysisResult(
        List<Finding> findings,
        List<SinkPoint> sinkPoints,
        List<Gap> gaps,
        Policy policy,
        int filesScanned,
        int filesParsed,
        List<String> notes) {
    public AnalysisResult {
        findings = List.copyOf(findings);
        sinkPoints = List.copyOf(sinkPoints);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }
}
