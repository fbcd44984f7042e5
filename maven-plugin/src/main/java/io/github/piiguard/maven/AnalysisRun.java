package io.github.piiguard.maven;

import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.report.ConsoleReport;
import io.github.piiguard.report.ConsoleStyle;
import io.github.piiguard.report.JsonReport;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** One analysis: reads the policy, finds the flows, writes the reports. */
final class AnalysisRun {
    private final Log log;
    private final RunSettings settings;

    AnalysisRun(Log log, RunSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    /**
     * Runs it.
     *
     * @throws MojoExecutionException when the policy is broken or a report can't be written
     */
    Verdict execute() throws MojoExecutionException {
        log.debug("Sources: " + settings.roots().directories());
        log.debug("Class path: " + settings.classpath().entries());
        log.debug("Class directories: " + settings.classes());
        AnalysisResult result = Analysis.run(settings.request(policy()));
        result.notes().forEach(log::warn);
        RunReport report = report(result);
        write(report);
        Verdict verdict = Verdict.of(result, settings);
        Consumer<CharSequence> printer = printer(verdict);
        ConsoleReport.render(report, new ConsoleStyle(MessageUtils.isColorEnabled()))
                .forEach(printer);
        log.info("Reports: " + settings.outputDirectory());
        return verdict;
    }

    private Policy policy() throws MojoExecutionException {
        try {
            return PolicyReader.read(settings.policy());
        } catch (PolicyException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private RunReport report(AnalysisResult result) {
        List<Gap> gaps = Stream.of(
                        result.gaps(),
                        settings.roots().missing(),
                        settings.classpath().missing())
                .flatMap(List::stream)
                .toList();
        return new RunReport(
                settings.baseDirectory(),
                result.findings(),
                result.sinkPoints(),
                gaps,
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                settings.version());
    }

    private void write(RunReport report) throws MojoExecutionException {
        ReportFiles files = new ReportFiles(settings.outputDirectory());
        try {
            files.write(ReportFiles.SARIF, SarifReport.render(report));
            files.write(ReportFiles.JSON, JsonReport.render(report));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Cannot write the reports into " + settings.outputDirectory() + ": " + e.getMessage(), e);
        }
    }

    private Consumer<CharSequence> printer(Verdict verdict) {
        return switch (verdict.outcome()) {
            case LEAKS -> log::error;
            case WARNED, CHECKED_NOTHING, CHECKED_NOTHING_STRICTLY -> log::warn;
            case PASSED -> log::info;
        };
    }
}
