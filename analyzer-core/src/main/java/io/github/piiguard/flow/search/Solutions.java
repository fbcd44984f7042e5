package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the variables of bodies hold that are looked at again and again, because their callees turn out to hand more to sinks. It
 * stays the same while the same statements matter and the same questions get the same answers.
 */
final class Solutions {
    private final Map<Analysed, Solution> known = new HashMap<>();
    private final Set<Analysed> seen = new HashSet<>();
    /** What the analyses that run have asked, the innermost first. */
    private final Deque<Map<Object, Asked>> asked = new ArrayDeque<>();

    private record Analysed(MethodSignature method, Context context) {}

    private record Solution(Frame frame, MethodAnalysis analysis, Map<Object, Asked> asked) {
        boolean holdsFor(Frame now) {
            return frame.relevance().isSame(now.relevance())
                    && asked.values().stream()
                            .allMatch(question -> question.source().get().equals(question.answer()));
        }
    }

    private record Asked(Supplier<List<MethodSignature>> source, List<MethodSignature> answer) {}

    /** What a body hands over, from what is known of its variables where that still holds. */
    Recorder recorded(Frame frame) {
        Analysed key = new Analysed(frame.method(), frame.context());
        Solution earlier = known.get(key);
        if (earlier != null && earlier.holdsFor(frame)) {
            return noting(earlier.asked(), () -> earlier.analysis().again(frame));
        }
        MethodAnalysis analysis = new MethodAnalysis(frame);
        Map<Object, Asked> questions = new HashMap<>();
        Recorder recorder = noting(questions, analysis::run);
        // Most bodies are looked at once or twice: their states are not worth the memory.
        if (!seen.add(key)) {
            known.put(key, new Solution(frame, analysis, questions));
        }
        return recorder;
    }

    private Recorder noting(Map<Object, Asked> questions, Supplier<MethodAnalysis.Outcome> analysis) {
        asked.push(questions);
        try {
            return analysis.get().recorder();
        } finally {
            asked.pop();
        }
    }

    /** The answer to a question that may get another one later. */
    List<MethodSignature> noted(Object question, Supplier<List<MethodSignature>> source) {
        List<MethodSignature> answer = source.get();
        if (!asked.isEmpty()) {
            asked.element().put(question, new Asked(source, answer));
        }
        return answer;
    }
}
