package io.github.piiguard.flow;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a body hands to targets and which unknown functions it calls. */
final class Recorder {
    private final Map<SinkFlow.Identity, SinkFlow> flows = new LinkedHashMap<>();
    private final Set<SinkFlow.Identity> undecided = new LinkedHashSet<>();
    private final Set<SinkPoint> sinkPoints = new LinkedHashSet<>();
    private final Set<Parameter> given = new LinkedHashSet<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final List<FunctionCall> functionCalls = new ArrayList<>();

    void flow(SinkFlow flow) {
        flows.merge(flow.identity(), flow, SinkFlow::join);
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    Set<Gap> gaps() {
        return gaps;
    }

    /** A callee's flow of a member that this body passes on without knowing what the member holds. */
    void undecided(SinkFlow calleeFlow) {
        undecided.add(calleeFlow.identity());
    }

    /** Notes that these parameters of a callee are given by this body. */
    void called(MethodSignature callee, int firstParameter, int endParameter) {
        for (int i = firstParameter; i < endParameter; i++) {
            given.add(new Parameter(callee, i));
        }
    }

    /** A parameter of a project method. */
    record Parameter(MethodSignature method, int index) {}

    Set<Parameter> given() {
        return given;
    }

    void functionCall(FunctionCall call) {
        if (!functionCalls.contains(call)) {
            functionCalls.add(call);
        }
    }

    void sinkPoint(SinkPoint point) {
        sinkPoints.add(point);
    }

    List<SinkFlow> flows() {
        return List.copyOf(flows.values());
    }

    Set<SinkFlow.Identity> undecided() {
        return undecided;
    }

    List<FunctionCall> functionCalls() {
        return functionCalls;
    }

    Set<SinkPoint> sinkPoints() {
        return sinkPoints;
    }
}
