package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.model.Gap;
import io.github.piiguard.report.JsonReport;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run has to tell beside its findings: reports, what it couldn't see, and whether it checked anything. */
final class RunNotes {
    private static final System.Logger LOG = System.getLogger("pii-guard");

    private final BugReporter bugReporter;
    private final Settings settings;
    private final ProjectPaths paths;

    RunNotes(BugReporter bugReporter, Settings settings, ProjectPaths paths) {
        this.bugReporter = bugReporter;
        this.settings = settings;
        this.paths = paths;
    }

    void tell(Path baseDirectory, AnalysisResult result) {
        List<Gap> gaps =
                Stream.concat(result.gaps().stream(), paths.gaps().stream()).toList();
        RunReport report = new RunReport(
                baseDirectory,
                result.findings(),
                result.sinkPoints(),
                gaps,
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                version());
        settings.outputDirectory().ifPresent(directory -> write(report, directory));
        result.notes().forEach(note -> LOG.log(System.Logger.Level.INFO, note));
        nothingChecked(result).ifPresent(this::warn);
        if (!report.gaps().isEmpty()) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "pii-guard could not see everything: " + report.gaps().size()
                            + " gaps; -Dpii-guard.outputDirectory=DIRECTORY writes a report that lists them.");
        }
    }

    private static Optional<String> nothingChecked(AnalysisResult result) {
        if (result.filesScanned() == 0) {
            return Optional.of(
                    "found nothing to read, so it checked nothing. Are the source path and the class files right?");
        }
        return result.sinkPoints().isEmpty()
                ? Optional.of("found no call to a known vendor, so it checked nothing. If the program talks to a third"
                        + " party, name its SDK in the policy.")
                : Optional.empty();
    }

    private void warn(String reason) {
        if (settings.strict()) {
            bugReporter.logError("pii-guard " + reason + " The property pii-guard.strict makes that an error.");
        } else {
            LOG.log(System.Logger.Level.WARNING, "pii-guard " + reason);
        }
    }

    private void write(RunReport report, Path directory) {
        try {
            Files.createDirectories(directory);
            write(directory.resolve("pii-guard.sarif"), SarifReport.render(report));
            write(directory.resolve("pii-guard.json"), JsonReport.render(report));
        } catch (IOException e) {
            bugReporter.logError("pii-guard cannot write its reports into " + directory + ".", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String version() {
        return Optional.ofNullable(RunNotes.class.getPackage().getImplementationVersion())
                .orElse("unknown");
    }
}
