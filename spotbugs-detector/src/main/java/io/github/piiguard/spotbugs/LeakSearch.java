package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.analysis.CacheLocation;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One analysis of the whole program, whose findings go to SpotBugs as far as they concern the classes it analyses. */
final class LeakSearch {
    private final Detector detector;
    private final BugReporter bugReporter;
    private final Settings settings;
    private final ProjectPaths paths;
    private final Path baseDirectory;

    LeakSearch(Detector detector, BugReporter bugReporter, Settings settings, ProjectPaths paths) {
        this.detector = detector;
        this.bugReporter = bugReporter;
        this.settings = settings;
        this.paths = paths;
        this.baseDirectory = settings.baseDirectory().orElseGet(paths::baseDirectory);
    }

    /**
     * Analyses and reports.
     *
     * @throws PolicyException when the user's policy is broken or the file that the user named doesn't exist
     */
    void run(AnalysedClasses analysed) {
        CompiledProgram program = CompiledProgram.ofCurrentRun();
        AnalysisResult result = Analysis.run(request(policy(), program), KeptBetweenRuns.MEMORY);
        for (Finding finding : result.findings()) {
            if (!finding.isSuppressed()) {
                LeakBug.of(finding, program, analysed).ifPresent(bug -> bugReporter.reportBug(bug.instance(detector)));
            }
        }
        new RunNotes(bugReporter, settings, paths).tell(baseDirectory, result);
    }

    private Policy policy() {
        Optional<Path> file = settings.policyFile().or(() -> Ancestors.policy(paths.starts()));
        return KeptBetweenRuns.MEMORY.policy(new PolicyRequest(file, List.of(), List.of()));
    }

    private AnalysisRequest request(Policy policy, CompiledProgram program) {
        return new AnalysisRequest(
                baseDirectory,
                paths.sources(),
                List.of(),
                paths.libraries(),
                policy,
                settings.includeTests(),
                paths.classes(program),
                CacheLocation.of(settings.cacheDirectory(), baseDirectory));
    }
}
