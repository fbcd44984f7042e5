package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.ForwardingKnowledge;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knowledge that remembers what it said of callees' flows: what was seen with it stays true until it says something else. */
final class Answers extends ForwardingKnowledge {
    private final Map<Question, List<SinkFlow>> given = new HashMap<>();

    /** @param context empty for what a method hands over in all its calls */
    private record Question(MethodSignature method, Optional<Context> context) {}

    Answers(Knowledge known) {
        super(known);
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
                .map(context -> super.sinkFlows(question.method(), context))
                .orElseGet(() -> super.sinkFlows(question.method()));
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
}
