package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.FunctionCalls;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a body hands to targets and which unknown functions it calls. */
public final class Recorder {
    private final Map<SinkFlow.Identity, SinkFlow> flows = new LinkedHashMap<>();
    private final Set<SinkFlow.Identity> undecided = new LinkedHashSet<>();
    private final Set<SinkPoint> sinkPoints = new LinkedHashSet<>();
    private final Set<Parameter> given = new LinkedHashSet<>();
    private final Set<CallSite> callSites = new LinkedHashSet<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final FunctionCalls functionCalls = new FunctionCalls();

    public void flow(SinkFlow flow) {
        flows.merge(flow.identity(), flow, SinkFlow::join);
    }

    /** Notes all that another one has noted. */
    public void add(Recorder other) {
        other.flows.values().forEach(this::flow);
        undecided.addAll(other.undecided);
        sinkPoints.addAll(other.sinkPoints);
        given.addAll(other.given);
        callSites.addAll(other.callSites);
        gaps.addAll(other.gaps);
        other.functionCalls.all().forEach(functionCalls::add);
    }

    public void gap(Gap gap) {
        gaps.add(gap);
    }

    public Set<Gap> gaps() {
        return gaps;
    }

    /** A callee's flow of a member that this body passes on without knowing what the member holds. */
    public void undecided(SinkFlow calleeFlow) {
        undecided.add(calleeFlow.identity());
    }

    /** Notes that these parameters of a callee are given by this body. */
    public void called(MethodSignature callee, int firstParameter, int endParameter) {
        for (int i = firstParameter; i < endParameter; i++) {
            given.add(new Parameter(callee, i));
        }
    }

    /** Notes that this body calls a method that hands data to sinks. */
    public void callSite(CallSite site) {
        callSites.add(site);
    }

    public Set<CallSite> callSites() {
        return callSites;
    }

    /** A parameter of a project method. */
    public record Parameter(MethodSignature method, int index) {}

    public Set<Parameter> given() {
        return given;
    }

    public void functionCall(FunctionCall call) {
        functionCalls.add(call);
    }

    public void sinkPoint(SinkPoint point) {
        sinkPoints.add(point);
    }

    public List<SinkFlow> flows() {
        return List.copyOf(flows.values());
    }

    public Set<SinkFlow.Identity> undecided() {
        return undecided;
    }

    public FunctionCalls functionCalls() {
        return functionCalls;
    }

    public Set<SinkPoint> sinkPoints() {
        return sinkPoints;
    }
}
