package io.github.piiguard.flow.search;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.policy.ArgumentRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final AddressParts addresses;
    private final Set<Flow> flows = new LinkedHashSet<>();

    Verdicts(Services services, Search search) {
        this.services = services;
        this.search = search;
        this.addresses = AddressParts.in(search);
    }

    FlowResult result() {
        search.flows().forEach((method, known) -> known.all().forEach(flow -> addresses.add(method, flow)));
        addresses.askContainer();
        search.flows().forEach((method, known) -> known.all().forEach(flow -> judge(method, flow)));
        Set<Gap> gaps = new TreeSet<>(services.program().gaps());
        gaps.addAll(search.gaps());
        Set<SinkPoint> reached = new LinkedHashSet<>(search.observations().sinkPoints());
        flows.forEach(flow -> reached.add(flow.sink()));
        List<SinkPoint> points = new ArrayList<>(reached);
        points.sort(Comparator.comparing(SinkPoint::location).thenComparing(SinkPoint::call));
        Set<Arrival> proved = flows.stream()
                .filter(flow -> !isNameOnly(flow))
                .map(Arrival::of)
                .collect(Collectors.toSet());
        List<Flow> told = flows.stream()
                .filter(flow -> !isNameOnly(flow) || !proved.contains(Arrival.of(flow)))
                .sorted(ORDER)
                .toList();
        return new FlowResult(told, points, List.copyOf(gaps));
    }

    /** Whether only the name of a key or parameter speaks for it, which adds nothing to what a value proves. */
    private static boolean isNameOnly(Flow flow) {
        SourcePoint.Kind kind = flow.source().kind();
        return kind == SourcePoint.Kind.KEY || kind == SourcePoint.Kind.PARAMETER;
    }

    /** What arrives where, from which method. */
    private record Arrival(
            SinkPoint sink, ArgumentRole role, Optional<String> key, String dataType, MethodSignature from) {
        static Arrival of(Flow flow) {
            return new Arrival(
                    flow.sink(),
                    flow.role(),
                    flow.key(),
                    flow.dataType().id(),
                    flow.source().method());
        }
    }

    private void judge(MethodSignature method, SinkFlow flow) {
        if (flow.target() instanceof SinkTarget.VendorCall target) {
            judge(method, flow, target);
        } else if (flow.target() instanceof SinkTarget.AddressedCall call) {
            for (String vendor : addresses.vendors(method, call.address())) {
                judge(method, flow, new SinkTarget.VendorCall(call.point().of(vendor), call.role()));
            }
        }
    }

    private void judge(MethodSignature method, SinkFlow flow, SinkTarget.VendorCall target) {
        MethodBody body = search.body(method);
        flows.addAll(new Verdict(services, search, body, flow, target).judge());
    }
}
