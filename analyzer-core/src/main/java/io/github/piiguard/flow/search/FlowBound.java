package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.SinkFlow;
import java.util.Set;

/** How many values that reach one target are followed in one method. */
final class FlowBound {
    private static final int MAX_FLOWS_TO_A_TARGET = 96;
    static final String CUT = "more than " + MAX_FLOWS_TO_A_TARGET + " values reach one sink";

    private FlowBound() {}

    static boolean isFull(Set<SinkFlow.Identity> known, SinkFlow flow) {
        return known.size() >= MAX_FLOWS_TO_A_TARGET
                && known.stream()
                                .filter(other -> other.target().equals(flow.target()))
                                .count()
                        >= MAX_FLOWS_TO_A_TARGET;
    }
}
