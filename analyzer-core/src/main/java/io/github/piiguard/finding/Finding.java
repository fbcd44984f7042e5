package io.github.piiguard.finding;

import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Vendor;
import java.util.List;
import java.util.Optional;

/**
 * Sensitive data of one type from one source point that reaches one vendor at one sink point in one role and key.
 *
 * @param ruleId the name of a {@link Weakness}
 * @param fingerprint stable across edits that move lines; lower-case hexadecimal
 * @param paths at most ten, shortest first; the first is the one to show
 * @param morePaths how many further paths were left out
 * @param callers who calls the methods in which the data enters the paths
 * @param members for a whole object: its sensitive members that are handed over
 */
public record Finding(
        String ruleId,
        Severity severity,
        Confidence confidence,
        SourcePoint source,
        SinkPoint sink,
        Vendor vendor,
        ArgumentRole role,
        Optional<String> key,
        DataType dataType,
        Degree degree,
        List<String> members,
        List<List<Step>> paths,
        int morePaths,
        Callers callers,
        String fingerprint,
        Optional<Suppression> suppression) {
    public Finding {
        members = List.copyOf(members);
        paths = paths.stream().map(List::copyOf).toList();
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("a finding needs a path");
        }
    }

    public boolean isSuppressed() {
        return suppression.isPresent();
    }
}
