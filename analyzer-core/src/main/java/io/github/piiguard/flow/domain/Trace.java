package io.github.piiguard.flow.domain;

import io.github.piiguard.flow.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways that a value has taken, each a list of steps, oldest first. Both the number of ways and their lengths are
 * bounded; a way that was cut says so in its last step. There is always at least one way.
 */
public record Trace(List<List<Step>> ways) {
    public static final Trace EMPTY = new Trace(List.of(List.of()));
    private static final int MAX_STEPS = 40;
    private static final int MAX_WAYS = 8;
    private static final String CUT = "goes on in more than " + MAX_STEPS + " steps, of which no more are told";

    public Trace {
        ways = List.copyOf(ways);
    }

    /** The steps of the way to show first. */
    public List<Step> steps() {
        return ways.get(0);
    }

    public Trace then(Step step) {
        return then(new Trace(List.of(List.of(step))));
    }

    public Trace then(Trace next) {
        if (next.equals(EMPTY)) {
            return this;
        }
        Set<List<Step>> result = new LinkedHashSet<>();
        for (List<Step> later : next.ways) {
            for (List<Step> earlier : ways) {
                if (result.size() < MAX_WAYS) {
                    result.add(join(earlier, later));
                }
            }
        }
        return new Trace(List.copyOf(result));
    }

    private static List<Step> join(List<Step> earlier, List<Step> later) {
        List<Step> result = new ArrayList<>(earlier);
        for (Step step : later) {
            boolean isRepeated =
                    !result.isEmpty() && result.get(result.size() - 1).equals(step);
            if (!isRepeated && result.size() < MAX_STEPS) {
                boolean isLast = result.size() == MAX_STEPS - 1;
                result.add(isLast ? new Step(step.location(), CUT) : step);
            }
        }
        return List.copyOf(result);
    }

    /** The trace with fewer steps to show. */
    public Trace shorter(Trace other) {
        return other.steps().size() < steps().size() ? other : this;
    }

    /** The ways of both. */
    public Trace or(Trace other) {
        Set<List<Step>> result = new LinkedHashSet<>(ways);
        for (List<Step> way : other.ways) {
            if (result.size() < MAX_WAYS) {
                result.add(way);
            }
        }
        return new Trace(List.copyOf(result));
    }
}
