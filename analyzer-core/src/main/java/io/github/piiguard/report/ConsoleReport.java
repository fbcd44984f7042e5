package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.finding.SourceTexts;
import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for the person in front of a terminal, in the style of a good compiler. */
public final class ConsoleReport {
    private final ConsoleStyle style;
    private final SourceTexts texts;
    private final Set<SourceLocation> literals;
    private final List<String> lines = new ArrayList<>();

    private ConsoleReport(RunReport run, ConsoleStyle style) {
        this.style = style;
        this.texts = new SourceTexts(run.baseDirectory());
        this.literals = placesOfLiterals(run);
    }

    /** Lines without line ends: every finding that counts, the worst first, and a summary of the run. */
    public static List<String> render(RunReport run, ConsoleStyle style) {
        ConsoleReport report = new ConsoleReport(run, style);
        run.active().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(report::add);
        report.lines.addAll(ConsoleSummary.lines(run, style));
        return List.copyOf(report.lines);
    }

    private void add(Finding finding) {
        Severity severity = finding.severity();
        lines.add(style.severity(severity, severity + "  " + finding.ruleId()) + "  "
                + style.strong(Words.visible(Words.headline(finding))));
        SourceLocation place = SinkPlace.of(finding, texts);
        lines.add(style.faint("   --> ")
                + Words.visible(place + "  " + finding.sink().call()));
        lines.addAll(SourceExcerpt.lines(texts, place, literals.contains(lineOf(place)), style));
        lines.add("");
        addPath(finding);
        add("why", Words.visible(Remedies.why(finding)));
        Remedies.mend(finding).forEach(remedy -> add("mend", Words.visible(remedy)));
        add(
                "sure",
                Words.id(finding.confidence()) + " confidence: "
                        + evidence(finding.source().kind(), finding.confidence()));
        addPolicyEntry(finding);
        add("allow", Words.visible("// " + Remedies.suppressionHint(finding)));
        lines.add("");
    }

    private void addPolicyEntry(Finding finding) {
        List<String> entry = PolicyEntry.lines(finding);
        if (!entry.isEmpty()) {
            add("list", "write into pii-guard.yml who this is, for findings of full severity:");
            entry.forEach(line -> lines.add("       " + Words.visible(line)));
        }
    }

    private void addPath(Finding finding) {
        int number = 0;
        for (Step step : finding.paths().get(0)) {
            number++;
            lines.add("   %2d. %s  %s"
                    .formatted(number, Words.visible(step.location().toString()), Words.visible(step.text())));
        }
        int others = finding.paths().size() - 1 + finding.morePaths();
        if (others > 0) {
            lines.add("       and " + Words.count(others, "other path"));
        }
        addCallers(finding.callers());
        if (!finding.members().isEmpty()) {
            lines.add("       with " + Words.visible(String.join(", ", finding.members())));
        }
    }

    private void addCallers(Callers callers) {
        if (callers.count() > 0) {
            Step outermost = callers.ways().get(0).get(0);
            int others = callers.count() - 1;
            lines.add(
                    "       reached from " + Words.visible(outermost.location().toString())
                            + (others > 0 ? " and " + Words.count(others, "other call") : ""));
        }
    }

    private void add(String label, String text) {
        lines.add("   " + style.strong("= " + label + ":") + " " + text);
    }

    /** The places that the run's literal secrets pass; a harmless finding may share a line with one. */
    private static Set<SourceLocation> placesOfLiterals(RunReport run) {
        return run.findings().stream()
                .filter(finding -> finding.source().kind() == SourcePoint.Kind.LITERAL)
                .flatMap(finding -> Stream.concat(
                        Stream.of(finding.source().location(), finding.sink().location()),
                        finding.paths().stream().flatMap(List::stream).map(Step::location)))
                .map(ConsoleReport::lineOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SourceLocation lineOf(SourceLocation place) {
        return new SourceLocation(place.file(), place.line(), 0);
    }

    private static String evidence(SourcePoint.Kind kind, Confidence confidence) {
        return switch (kind) {
            case CALL -> "a source of the policy was called";
            case MEMBER ->
                confidence == Confidence.LOW
                        ? "only the class of the member that was read says so"
                        : "a declared member was read";
            case OBJECT -> "a whole object with sensitive members is handed over";
            case LITERAL -> "the secret is written in the source";
            case PARAMETER -> "a parameter without callers in the program is named so";
            case KEY -> "only the name of the key says so";
        };
    }
}
