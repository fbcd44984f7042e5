package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.ForwardingKnowledge;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.model.MethodSignature;
import java.util.List;

/**
 * Knowledge of a program as long as the search may go on: it ends with what was found when more than {@value #MAX_VALUES}
 * values have been brought from callees to callers, from writers of fields to their readers, and from block to block. From then on
 * calls of the program's methods give nothing, so that what is being analysed ends soon, and nothing else is begun. Values are
 * counted and not time, so that equal runs end alike.
 */
final class Effort extends ForwardingKnowledge {
    private static final long MAX_VALUES = 30_000_000L;
    /** What is said of each method that was not looked at to the end. */
    static final String CUT = "not looked at to the end: the program asks for more than " + MAX_VALUES + " values";

    private long left;

    Effort(Knowledge known) {
        this(known, MAX_VALUES);
    }

    Effort(Knowledge known, long most) {
        super(known);
        this.left = most;
    }

    boolean isSpent() {
        return left <= 0;
    }

    @Override
    public void spent(int values) {
        left -= values;
    }

    @Override
    public Summary summary(MethodSignature method) {
        return isSpent() ? Summary.EMPTY : super.summary(method);
    }

    @Override
    public Summary summary(MethodSignature method, Context context) {
        return isSpent() ? Summary.EMPTY : super.summary(method, context);
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method) {
        return isSpent() ? List.of() : super.sinkFlows(method);
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method, Context context) {
        return isSpent() ? List.of() : super.sinkFlows(method, context);
    }
}
