package io.github.piiguard.flow.search;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.transfer.Services;
import io.github.piiguard.flow.transfer.SinkFlow;
import io.github.piiguard.flow.transfer.SinkTarget;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges what arrived at the sinks by the evidence for it, in the order of strength. */
final class Verdicts {
    private static final Comparator<Flow> ORDER = Comparator.comparing(
                    (Flow flow) -> flow.sink().location())
            .thenComparing(Flow::role)
            .thenComparing(flow -> flow.key().orElse(""))
            .thenComparing(flow -> flow.dataType().id())
            .thenComparing(flow -> flow.source().location())
            .thenComparing(flow -> flow.source().what())
            .thenComparing(flow -> flow.steps().size())
            .thenComparing(flow -> flow.steps().toString());

    private final Services services;
    private final Search search;
    private final Set<Flow> flows = new LinkedHashSet<>();

    Verdicts(Services services, Search search) {
        this.services = services;
        this.search = search;
    }

    FlowResult result() {
        search.flows().forEach((method, known) -> known.values().forEach(flow -> judge(method, flow)));
        Set<Gap> gaps = new TreeSet<>(services.program().gaps());
        gaps.addAll(search.gaps());
        List<SinkPoint> points = new ArrayList<>(search.sinkPoints());
        points.sort(Comparator.comparing(SinkPoint::location).thenComparing(SinkPoint::call));
        return new FlowResult(flows.stream().sorted(ORDER).toList(), points, List.copyOf(gaps));
    }

    private void judge(MethodSignature method, SinkFlow flow) {
        if (flow.target() instanceof SinkTarget.VendorCall target) {
            MethodBody body = search.body(method);
            flows.addAll(new Verdict(services, search, body, flow, target).judge());
        }
    }
}
