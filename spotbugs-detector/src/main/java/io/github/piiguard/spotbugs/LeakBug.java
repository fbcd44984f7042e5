package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.MethodSignature;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding as SpotBugs shows it.
 *
 * @param sink the call that hands the data over
 * @param steps the places of the path that is shown, each with what happens there
 * @param others the places of all other paths
 */
record LeakBug(Finding finding, CodePlace sink, List<LeakStep> steps, List<CodePlace> others) {
    LeakBug {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    static LeakBug of(Finding finding, CompiledProgram program) {
        List<LeakStep> steps = finding.paths().get(0).stream()
                .map(step -> new LeakStep(program.place(step.location()), step.text()))
                .toList();
        List<CodePlace> others = finding.paths().stream()
                .skip(1)
                .flatMap(List::stream)
                .map(Step::location)
                .distinct()
                .map(program::place)
                .toList();
        CodePlace sink = program.place(finding.sink().location(), finding.sink().method());
        return new LeakBug(finding, sink, steps, others);
    }

    /** Whether the call into the SDK or any step on the way there lies in one of these classes. */
    boolean concerns(AnalysedClasses analysed) {
        return Stream.of(Stream.of(sink), steps.stream().map(LeakStep::place), others.stream())
                .flatMap(places -> places)
                .anyMatch(analysed::hold);
    }

    /** The order of the annotations is that of the placeholders in {@code messages.xml}. */
    BugInstance instance(Detector detector) {
        BugInstance bug = new BugInstance(detector, finding.ruleId(), priority());
        bug.addClass(sink.className());
        bug.add(method());
        bug.add(sink.sourceLine());
        bug.add(text("data", finding.dataType().id()));
        bug.add(text("vendor", finding.vendor().name()));
        bug.add(text("role", roleAndKey()));
        bug.add(text("source", source()));
        bug.add(text("call", finding.sink().call()));
        for (LeakStep step : steps) {
            SourceLineAnnotation line = step.place().sourceLine();
            line.setDescription(plain(step.text()) + " at");
            bug.add(line);
        }
        bug.setProperty("pii-guard.fingerprint", finding.fingerprint());
        bug.setProperty("pii-guard.vendor", finding.vendor().id());
        return bug;
    }

    /** A severity already counts how sure the finding is. */
    private int priority() {
        return switch (finding.severity()) {
            case HIGH -> Priorities.HIGH_PRIORITY;
            case MEDIUM -> Priorities.NORMAL_PRIORITY;
            case LOW -> Priorities.LOW_PRIORITY;
        };
    }

    private MethodAnnotation method() {
        MethodSignature signature = finding.sink().method();
        return sink.method()
                .map(CompiledMethod::annotation)
                .orElseGet(() -> new MethodAnnotation(sink.className(), signature.name(), "()V", false));
    }

    private String roleAndKey() {
        return finding.role().id()
                + finding.key().map(key -> ", key \"" + key + "\"").orElse("");
    }

    private String source() {
        String members = finding.members().isEmpty() ? "" : " with " + String.join(", ", finding.members());
        return finding.source().what() + members;
    }

    private static StringAnnotation text(String role, String value) {
        StringAnnotation annotation = new StringAnnotation(value);
        annotation.setDescription(role + ":");
        return annotation;
    }

    /** SpotBugs takes a role that it doesn't know as a message's pattern. */
    private static String plain(String text) {
        return text.replace('{', '(').replace('}', ')');
    }
}
