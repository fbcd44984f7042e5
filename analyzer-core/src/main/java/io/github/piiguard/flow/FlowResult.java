package io.github.piiguard.flow;

import io.github.piiguard.model.Gap;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** What was found in either of two variants of a program. */
    public FlowResult join(FlowResult other) {
        return new FlowResult(
                union(flows, other.flows),
                union(sinkPoints, other.sinkPoints).stream()
                        .sorted(Comparator.comparing(SinkPoint::location).thenComparing(SinkPoint::call))
                        .toList(),
                union(gaps, other.gaps).stream().sorted().toList());
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
