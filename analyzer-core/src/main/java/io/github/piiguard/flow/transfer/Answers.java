package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knowledge that remembers what it said of callees' flows: what was seen with it stays true until it says something else. */
final class Answers implements Knowledge {
    private final Knowledge known;
    private final Map<Question, List<SinkFlow>> given = new HashMap<>();

    /** @param context empty for what a method hands over in all its calls */
    private record Question(MethodSignature method, Optional<Context> context) {}

    Answers(Knowledge known) {
        this.known = known;
    }

    /** Whether the same questions get the same answers now. */
    boolean hold() {
        return given.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), answer(entry.getKey())));
    }

    // A flow that was seen again with another trace is another flow.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<SinkFlow> before, List<SinkFlow> now) {
        if (before == now) {
            return true;
        }
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i) != now.get(i)) {
                return false;
            }
        }
        return true;
    }

    private List<SinkFlow> answer(Question question) {
        return question.context()
                .map(context -> known.sinkFlows(question.method(), context))
                .orElseGet(() -> known.sinkFlows(question.method()));
    }

    private List<SinkFlow> noted(Question question) {
        List<SinkFlow> answer = answer(question);
        // What was first seen with one answer and then with another is not kept.
        given.putIfAbsent(question, answer);
        return answer;
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method) {
        return noted(new Question(method, Optional.empty()));
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method, Context context) {
        return noted(new Question(method, Optional.of(context)));
    }

    @Override
    public Services services() {
        return known.services();
    }

    @Override
    public Summary summary(MethodSignature method) {
        return known.summary(method);
    }

    @Override
    public Summary summary(MethodSignature method, Context context) {
        return known.summary(method, context);
    }

    @Override
    public Optional<LibrarySummary> librarySummary(LibraryMethod method) {
        return known.librarySummary(method);
    }

    @Override
    public Optional<TypeName> selfType() {
        return known.selfType();
    }

    @Override
    public void guessed(SourceLocation location, String what) {
        known.guessed(location, what);
    }

    @Override
    public boolean reachesTarget(Statement.Invoke call) {
        return known.reachesTarget(call);
    }

    @Override
    public List<MethodSignature> uniqueTarget(Callee callee, int arity) {
        return known.uniqueTarget(callee, arity);
    }

    @Override
    public List<MethodSignature> lambdasOf(TypeName functionalInterface) {
        return known.lambdasOf(functionalInterface);
    }

    @Override
    public boolean runsFunctions(MethodSignature lambda) {
        return known.runsFunctions(lambda);
    }

    @Override
    public boolean isFunctionalInterface(TypeName type) {
        return known.isFunctionalInterface(type);
    }

    @Override
    public void boundReached(SourceLocation location, String what) {
        known.boundReached(location, what);
    }
}
