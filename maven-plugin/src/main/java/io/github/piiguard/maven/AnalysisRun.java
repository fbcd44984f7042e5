package io.github.piiguard.maven;

import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.catalog.PolicyReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

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
    AnalysisResult execute() throws MojoExecutionException {
        log.debug("Sources: " + settings.roots().directories());
        log.debug("Class path: " + settings.classpath().entries());
        Policy policy = policy();
        AnalysisResult result = withGapsOfTheProject(Analysis.run(settings.request(policy)));
        try {
            new Reports(log, settings).write(result);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the reports: " + e.getMessage(), e);
        }
        return result;
    }

    private Policy policy() throws MojoExecutionException {
        try {
            return PolicyReader.read(settings.policy());
        } catch (PolicyException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private AnalysisResult withGapsOfTheProject(AnalysisResult result) {
        List<Gap> gaps = Stream.of(
                        result.gaps(),
                        settings.roots().missing(),
                        settings.classpath().missing())
                .flatMap(List::stream)
                .sorted()
                .toList();
        return new AnalysisResult(
                result.findings(),
                result.sinkPoints(),
                gaps,
                result.policy(),
                result.filesScanned(),
                result.filesParsed());
    }
}
