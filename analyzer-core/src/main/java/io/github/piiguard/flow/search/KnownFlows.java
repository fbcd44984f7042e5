package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one method is known to hand to targets: of each target as many flows as its bound allows. */
final class KnownFlows {
    private static final int MAX_FLOWS_TO_A_TARGET = 96;
    static final String CUT = "more than " + MAX_FLOWS_TO_A_TARGET + " values reach one sink";
    static final KnownFlows NONE = new KnownFlows();

    private final Map<SinkFlow.Identity, SinkFlow> flows = new LinkedHashMap<>();
    private final Map<SinkTarget, Integer> counts = new HashMap<>();
    private List<SinkFlow> listed = List.of();

    /** All flows, in the order in which they were first seen. */
    List<SinkFlow> all() {
        if (listed.isEmpty()) {
            listed = List.copyOf(flows.values());
        }
        return listed;
    }

    boolean contains(SinkFlow flow) {
        return flows.containsKey(flow.identity());
    }

    /** Whether no other flow to the target is taken any more. */
    boolean isFull(SinkTarget target) {
        return counts.getOrDefault(target, 0) >= MAX_FLOWS_TO_A_TARGET;
    }

    /** Takes a flow, together with what is known of the same one. */
    // A join gives the flow itself where nothing is new.
    @SuppressWarnings("ReferenceEquality")
    void add(SinkFlow flow) {
        SinkFlow old = flows.get(flow.identity());
        SinkFlow joined = old == null ? flow : old.join(flow);
        if (old == null) {
            counts.merge(flow.target(), 1, Integer::sum);
        }
        if (joined != old) {
            flows.put(flow.identity(), joined);
            listed = List.of();
        }
    }
}
