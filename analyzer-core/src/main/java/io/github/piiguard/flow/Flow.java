package io.github.piiguard.flow;

import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import java.util.List;
import java.util.Optional;

/**
 * A path on which data of one type reaches a vendor.
 *
 * @param key the map key or property under which it arrives
 * @param members for a whole object: its sensitive members that are handed over
 * @param steps from the source point to the sink point, both included
 * @param callers who calls the method in which the data enters the path
 */
public record Flow(
        SourcePoint source,
        SinkPoint sink,
        ArgumentRole role,
        Optional<String> key,
        DataType dataType,
        Degree degree,
        Confidence confidence,
        List<String> members,
        List<Step> steps,
        Callers callers) {
    public Flow {
        members = List.copyOf(members);
        steps = List.copyOf(steps);
    }
}
