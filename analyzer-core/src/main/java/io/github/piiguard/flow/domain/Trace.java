package io.github.piiguard.flow.domain;

import io.github.piiguard.flow.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a value has taken, each a list of steps, oldest first. Both the number of ways and their lengths are
 * bounded; a way that was cut says so in its last step. There is always at least one way.
 *
 * <p>Traces are put together at every call but told only of what is found: one of a single way is a chain of two shorter ones
 * until somebody asks for its steps.
 */
public final class Trace {
    public static final Trace EMPTY = new Trace(List.of(List.of()));
    private static final int MAX_STEPS = 40;
    private static final int MAX_WAYS = 8;
    /** Of so many chains in chains the ways are put together at once. */
    private static final int MAX_DEPTH = 100;

    private static final String CUT = "goes on in more than " + MAX_STEPS + " steps, of which no more are told";

    /** The two traces of which this is a chain; none where the ways are told. */
    private final List<Trace> links;

    private final int length;
    private final int depth;
    private final boolean isSingle;
    private final @Nullable Step first;
    private final @Nullable Step last;
    private @Nullable List<List<Step>> ways;

    public Trace(List<List<Step>> ways) {
        List<Step> shown = ways.get(0);
        this.links = List.of();
        this.length = shown.size();
        this.depth = 0;
        this.isSingle = ways.size() == 1;
        this.first = shown.isEmpty() ? null : shown.get(0);
        this.last = shown.isEmpty() ? null : shown.get(length - 1);
        this.ways = List.copyOf(ways);
    }

    private Trace(Trace earlier, Trace later, int length) {
        this.links = List.of(earlier, later);
        this.length = length;
        this.depth = 1 + Math.max(earlier.depth, later.depth);
        this.isSingle = earlier.isSingle && later.isSingle;
        this.first = earlier.first;
        this.last = later.last;
    }

    public boolean isEmpty() {
        return length == 0 && isSingle;
    }

    public List<List<Step>> ways() {
        List<List<Step>> told = ways;
        if (told == null) {
            told = isSingle
                    ? List.of(onlyWay())
                    : joined(links.get(0).ways(), links.get(1).ways());
            ways = told;
        }
        return told;
    }

    private List<Step> onlyWay() {
        List<Step> steps = new ArrayList<>(length);
        addTo(steps);
        return List.copyOf(steps);
    }

    private void addTo(List<Step> steps) {
        if (ways == null) {
            links.forEach(link -> link.addTo(steps));
        } else {
            ways.get(0).forEach(step -> add(step, steps));
        }
    }

    private static void add(Step step, List<Step> steps) {
        boolean isRepeated = !steps.isEmpty() && steps.get(steps.size() - 1).equals(step);
        if (!isRepeated && steps.size() < MAX_STEPS) {
            boolean isLast = steps.size() == MAX_STEPS - 1;
            steps.add(isLast ? new Step(step.location(), CUT) : step);
        }
    }

    /** The steps of the way to show first. */
    public List<Step> steps() {
        return ways().get(0);
    }

    public Trace then(Step step) {
        return then(new Trace(List.of(List.of(step))));
    }

    public Trace then(Trace next) {
        if (next.isEmpty() || isEmpty()) {
            return next.isEmpty() ? this : next;
        }
        if (isFull()) {
            return this;
        }
        boolean areSingle = isSingle && next.isSingle;
        int both = length + next.length - (Objects.equals(last, next.first) ? 1 : 0);
        if (both == length && areSingle) {
            return this;
        }
        Trace result = new Trace(this, next, Math.min(both, MAX_STEPS));
        return result.depth > MAX_DEPTH ? new Trace(result.ways()) : result;
    }

    /** Whether no way is known to have room for a further step. */
    private boolean isFull() {
        return length == MAX_STEPS
                && (isSingle || (ways != null && ways.stream().allMatch(way -> way.size() == MAX_STEPS)));
    }

    private static List<List<Step>> joined(List<List<Step>> earlier, List<List<Step>> later) {
        Set<List<Step>> result = new LinkedHashSet<>();
        for (List<Step> end : later) {
            for (List<Step> start : earlier) {
                if (result.size() < MAX_WAYS) {
                    result.add(join(start, end));
                }
            }
        }
        return List.copyOf(result);
    }

    private static List<Step> join(List<Step> earlier, List<Step> later) {
        List<Step> result = new ArrayList<>(earlier);
        later.forEach(step -> add(step, result));
        return List.copyOf(result);
    }

    /** The trace with fewer steps to show. */
    public Trace shorter(Trace other) {
        return other.length < length ? other : this;
    }

    /** The ways of both; this trace itself where the other adds none. */
    // Equal traces may be told at different lengths.
    @SuppressWarnings("ReferenceEquality")
    public Trace or(Trace other) {
        if (other == this || ways().size() >= MAX_WAYS) {
            return this;
        }
        Set<List<Step>> result = new LinkedHashSet<>(ways());
        for (List<Step> way : other.ways()) {
            if (result.size() < MAX_WAYS) {
                result.add(way);
            }
        }
        return result.size() == ways().size() ? this : new Trace(List.copyOf(result));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace trace && trace.ways().equals(ways());
    }

    @Override
    public int hashCode() {
        return ways().hashCode();
    }

    @Override
    public String toString() {
        return ways().toString();
    }
}
