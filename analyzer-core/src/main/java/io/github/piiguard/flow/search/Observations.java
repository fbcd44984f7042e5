package io.github.piiguard.flow.search;

import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the analyses of all bodies have noted beside the flows. */
final class Observations {
    private final Set<SinkFlow.Identity> undecided = new HashSet<>();
    private final Set<Recorder.Parameter> given = new HashSet<>();
    private final Set<SinkPoint> sinkPoints = new LinkedHashSet<>();
    private final Set<Gap> gaps = new HashSet<>();

    void add(Recorder recorder) {
        sinkPoints.addAll(recorder.sinkPoints());
        gaps.addAll(recorder.gaps());
        given.addAll(recorder.given());
        undecided.addAll(recorder.undecided());
    }

    void add(Gap gap) {
        gaps.add(gap);
    }

    /** Whether some call gives the parameter. */
    boolean isGiven(MethodSignature method, int parameter) {
        return given.contains(new Recorder.Parameter(method, parameter));
    }

    /** Whether a parameter, or a part of one, is given by no call. */
    boolean isUncalled(MethodSignature method, Atom atom) {
        return atom instanceof Atom.Input input
                && input.path().root() instanceof Root.Parameter parameter
                && !isGiven(method, parameter.index());
    }

    /** Whether a body passes the flow's member on without knowing what it holds. */
    boolean isUndecided(SinkFlow flow) {
        return undecided.contains(flow.identity());
    }

    Set<SinkPoint> sinkPoints() {
        return sinkPoints;
    }

    Set<Gap> gaps() {
        return new TreeSet<>(gaps);
    }
}
