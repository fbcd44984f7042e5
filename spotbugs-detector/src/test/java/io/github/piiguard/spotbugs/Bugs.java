package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugAnnotation;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import io.github.piiguard.fixtures.Observation;
import java.util.List;

/** What tests read of SpotBugs' bug instances. */
final class Bugs {
    private Bugs() {}

    static Observation observation(BugInstance bug) {
        return new Observation(
                place(bug.getPrimarySourceLineAnnotation()),
                text(bug, "data:"),
                bug.getProperty("pii-guard.vendor"),
                bug.getType().equals("PII_WEAK_PSEUDONYM"),
                severity(bug.getPriority()),
                List.of(steps(bug).stream().map(Bugs::place).toList()));
    }

    /** The source lines that have a role, in order. */
    static List<SourceLineAnnotation> steps(BugInstance bug) {
        return bug.getAnnotations().stream()
                .filter(SourceLineAnnotation.class::isInstance)
                .map(SourceLineAnnotation.class::cast)
                .filter(line -> !line.getDescription().equals(SourceLineAnnotation.DEFAULT_ROLE))
                .toList();
    }

    static String text(BugInstance bug, String role) {
        for (BugAnnotation annotation : bug.getAnnotations()) {
            if (annotation instanceof StringAnnotation text
                    && text.getDescription().equals(role)) {
                return text.getValue();
            }
        }
        throw new AssertionError("no text with the role " + role + " in " + bug);
    }

    private static String place(SourceLineAnnotation line) {
        return line.getSourcePath() + ":" + line.getStartLine();
    }

    private static String severity(int priority) {
        return switch (priority) {
            case Priorities.HIGH_PRIORITY -> "HIGH";
            case Priorities.NORMAL_PRIORITY -> "MEDIUM";
            case Priorities.LOW_PRIORITY -> "LOW";
            default -> throw new AssertionError("priority " + priority);
        };
    }
}
