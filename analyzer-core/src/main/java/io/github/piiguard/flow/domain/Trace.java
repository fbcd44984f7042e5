package io.github.piiguard.flow.domain;

import io.github.piiguard.flow.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps that a value has taken, oldest first; bounded, the middle of a longer one is left out. */
public record Trace(List<Step> steps) {
    public static final Trace EMPTY = new Trace(List.of());
    private static final int MAX_STEPS = 40;

    public Trace {
        steps = List.copyOf(steps);
    }

    public Trace then(Step step) {
        if ((!steps.isEmpty() && steps.get(steps.size() - 1).equals(step)) || steps.size() >= MAX_STEPS) {
            return this;
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Trace(longer);
    }

    public Trace then(Trace next) {
        Trace result = this;
        for (Step step : next.steps) {
            result = result.then(step);
        }
        return result;
    }

    public Trace shorter(Trace other) {
        return other.steps.size() < steps.size() ? other : this;
    }
}
