package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A finding as SpotBugs shows it.
 *
 * @param home the place that SpotBugs shows first and that its filters match: the call that hands the data over or, where
 *     SpotBugs doesn't analyse the class of that, the last step in a class that it does
 * @param steps the places of the path that is shown, each with what happens there
 */
record LeakBug(Finding finding, CodePlace home, List<LeakStep> steps) {
    LeakBug {
        steps = List.copyOf(steps);
    }

    /** Empty when no place of the finding lies in a class that SpotBugs analyses. */
    static Optional<LeakBug> of(Finding finding, CompiledProgram program, AnalysedClasses analysed) {
        List<LeakStep> steps = finding.paths().get(0).stream()
                .map(step -> new LeakStep(program.place(step.location()), step.text()))
                .toList();
        CodePlace sink = program.place(finding.sink().location(), finding.sink().method());
        return Stream.concat(Stream.of(sink), finding.paths().stream().flatMap(path -> backwards(path, program)))
                .filter(analysed::hold)
                .findFirst()
                .map(home -> new LeakBug(finding, home, steps));
    }

    private static Stream<CodePlace> backwards(List<Step> path, CompiledProgram program) {
        return IntStream.rangeClosed(1, path.size())
                .mapToObj(fromEnd -> path.get(path.size() - fromEnd))
                .map(step -> program.place(step.location()));
    }

    /** The order of the annotations is that of the placeholders in {@code messages.xml}. */
    BugInstance instance(Detector detector) {
        BugInstance bug = new BugInstance(detector, finding.ruleId(), priority());
        bug.addClass(home.className());
        bug.add(method());
        bug.add(home.sourceLine());
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
        // Without lines in the class file a step's method isn't known; the source's is the likeliest.
        return home.method()
                .map(CompiledMethod::annotation)
                .orElseGet(() -> new MethodAnnotation(
                        home.className(), finding.source().method().name(), "()V", false));
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
