package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.model.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The end of a console report: what was found, what was looked at, and what could not be seen. */
final class ConsoleSummary {
    private static final int EXAMPLES = 3;

    private ConsoleSummary() {}

    static List<String> lines(RunReport run, ConsoleStyle style) {
        List<String> lines = new ArrayList<>();
        addGaps(run.gaps(), lines, style);
        warning(run).forEach(text -> lines.add(style.warning("WARNING  " + text)));
        lines.add(style.strong("pii-guard: " + findings(run)));
        lines.add("   " + Words.count(run.filesScanned(), "file") + " scanned, " + run.filesParsed() + " parsed; "
                + sinkPoints(run));
        return lines;
    }

    /** Why a silent run says nothing about the program; empty when it does. */
    static List<String> warning(RunReport run) {
        if (run.filesScanned() == 0) {
            return List.of("No Java file was found, so nothing was checked. Are the source directories right?");
        }
        if (run.sinkPoints().isEmpty()) {
            return List.of("No call to a known vendor was found in "
                    + Words.count(run.filesScanned(), "file")
                    + ", so nothing was checked. If the program talks to a third party, name its SDK in the policy.");
        }
        return List.of();
    }

    private static String findings(RunReport run) {
        List<Finding> active = run.active();
        int suppressed = run.findings().size() - active.size();
        String severities = List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW).stream()
                .map(severity -> active.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()
                        + " " + Words.id(severity))
                .collect(Collectors.joining(", "));
        return (active.isEmpty() ? "no findings" : Words.count(active.size(), "finding") + " (" + severities + ")")
                + (suppressed == 0 ? "" : ", " + suppressed + " suppressed")
                + (run.gaps().isEmpty() ? "" : ", " + Words.count(run.gaps().size(), "gap"));
    }

    private static String sinkPoints(RunReport run) {
        Map<String, Integer> byVendor = new TreeMap<>();
        run.sinkPoints().forEach(point -> byVendor.merge(point.sink().vendor(), 1, Integer::sum));
        String vendors = byVendor.entrySet().stream()
                .map(entry -> Words.visible(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return Words.count(run.sinkPoints().size(), "sink point") + (byVendor.isEmpty() ? "" : vendors);
    }

    private static void addGaps(List<Gap> gaps, List<String> lines, ConsoleStyle style) {
        Map<Gap.Kind, List<Gap>> byKind =
                gaps.stream().collect(Collectors.groupingBy(Gap::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            lines.add(style.warning("GAP  " + ofKind.size() + " " + Words.gaps(kind, ofKind.size())));
            ofKind.stream()
                    .sorted(Comparator.naturalOrder())
                    .limit(EXAMPLES)
                    .forEach(gap -> lines.add("     " + Words.visible(place(gap) + "  " + gap.detail())));
            if (ofKind.size() > EXAMPLES) {
                lines.add("     and " + (ofKind.size() - EXAMPLES) + " more; pii-guard.json lists all");
            }
        });
        if (!gaps.isEmpty()) {
            lines.add("");
        }
    }

    private static String place(Gap gap) {
        return gap.line() == 0 ? gap.place() : gap.place() + ":" + gap.line();
    }
}
