package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.SourceTexts;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** Where a reader is sent to see a finding. */
final class SinkPlace {
    private SinkPlace() {}

    /** The call into the SDK; where that lies in a class file, the last step in this run's sources. */
    static SourceLocation of(Finding finding, SourceTexts texts) {
        SourceLocation sink = finding.sink().location();
        List<SourceLocation> steps =
                finding.paths().get(0).stream().map(Step::location).toList();
        return texts.text(sink.file()).isPresent()
                ? sink
                : steps.stream()
                        .filter(step -> texts.text(step.file()).isPresent())
                        .reduce((earlier, later) -> later)
                        .orElse(sink);
    }
}
