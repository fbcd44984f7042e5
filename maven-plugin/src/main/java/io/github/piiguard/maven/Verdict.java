package io.github.piiguard.maven;

import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a result means for the build.
 *
 * @param message why the build fails; empty when it goes on
 */
record Verdict(Outcome outcome, String message) {
    /** How the build goes on; of several modules the last of these counts. */
    enum Outcome {
        /** Nothing was checked, which is worth a warning. */
        CHECKED_NOTHING,
        /** Nothing was checked, and the user wants that to be an error. */
        CHECKED_NOTHING_STRICTLY,
        PASSED,
        /** There are findings, none of which fails the build. */
        WARNED,
        LEAKS
    }

    static Verdict of(AnalysisResult result, RunSettings settings) {
        List<Finding> open = result.findings().stream()
                .filter(finding -> !finding.isSuppressed())
                .toList();
        if (open.stream().anyMatch(finding -> settings.failOn().isReachedBy(finding.severity()))) {
            return new Verdict(Outcome.LEAKS, leaks(open, settings));
        }
        if (result.filesScanned() == 0) {
            return nothing(
                    settings, "No Java file was found in " + settings.roots().directories());
        }
        if (result.sinkPoints().isEmpty()) {
            return nothing(settings, "No call to a known vendor was found (Java files: " + result.filesScanned() + ")");
        }
        return new Verdict(open.isEmpty() ? Outcome.PASSED : Outcome.WARNED, "");
    }

    /** What the verdicts on several modules mean together: one leak is enough, and it suffices that one was checked. */
    static Verdict ofAll(List<Verdict> verdicts) {
        return verdicts.stream()
                .max(Comparator.comparing(Verdict::outcome))
                .map(worst -> new Verdict(worst.outcome, messages(verdicts, worst.outcome)))
                .orElse(new Verdict(Outcome.PASSED, ""));
    }

    private static String messages(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome == outcome)
                .map(Verdict::message)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * Ends the goal as the verdict demands.
     *
     * @throws MojoFailureException when there are leaks
     * @throws MojoExecutionException when nothing was checked and the user wants that to be an error
     */
    void conclude() throws MojoExecutionException, MojoFailureException {
        switch (outcome) {
            case LEAKS -> throw new MojoFailureException(message);
            case CHECKED_NOTHING_STRICTLY -> throw new MojoExecutionException(message);
            case PASSED, WARNED, CHECKED_NOTHING -> {}
        }
    }

    private static Verdict nothing(RunSettings settings, String reason) {
        return settings.strict()
                ? new Verdict(
                        Outcome.CHECKED_NOTHING_STRICTLY,
                        reason + ", so nothing was checked, which pii-guard.strict makes an error.")
                : new Verdict(Outcome.CHECKED_NOTHING, "");
    }

    private static String leaks(List<Finding> open, RunSettings settings) {
        Path output = settings.outputDirectory();
        return "Sensitive data reaches third parties: %d high, %d medium, %d low (the build fails from %s on). Reports: %s, %s"
                .formatted(
                        count(open, Severity.HIGH),
                        count(open, Severity.MEDIUM),
                        count(open, Severity.LOW),
                        settings.failOn(),
                        output.resolve(ReportFiles.SARIF),
                        output.resolve(ReportFiles.JSON));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
