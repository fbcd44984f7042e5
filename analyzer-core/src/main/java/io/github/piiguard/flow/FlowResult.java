package io.github.piiguard.flow;

import io.github.piiguard.model.Gap;
import java.util.List;

/**
 * What the engine found.
 *
 * @param flows sorted, at most one for each source point, sink point, role, key, data type and path
 * @param sinkPoints every confirmed sink call, leaking or not, sorted by location
 */
public record FlowResult(List<Flow> flows, List<SinkPoint> sinkPoints, List<Gap> gaps) {
    public FlowResult {
        flows = List.copyOf(flows);
        sinkPoints = List.copyOf(sinkPoints);
        gaps = List.copyOf(gaps);
    }
}
