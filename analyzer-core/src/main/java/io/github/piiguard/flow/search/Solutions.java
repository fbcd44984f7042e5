package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.model.MethodSignature;
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
    private final Map<MethodSignature, Solution> known = new HashMap<>();
    private final Set<MethodSignature> seen = new HashSet<>();
    private Map<Object, Asked> asked = new HashMap<>();

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
        Solution earlier = known.get(frame.method());
        if (earlier != null && earlier.holdsFor(frame)) {
            return earlier.analysis().again(frame).recorder();
        }
        asked = new HashMap<>();
        MethodAnalysis analysis = new MethodAnalysis(frame);
        Recorder recorder = analysis.run().recorder();
        // Most bodies are looked at once or twice: their states are not worth the memory.
        if (!seen.add(frame.method())) {
            known.put(frame.method(), new Solution(frame, analysis, asked));
        }
        return recorder;
    }

    /** The answer to a question that may get another one later. */
    List<MethodSignature> noted(Object question, Supplier<List<MethodSignature>> source) {
        List<MethodSignature> answer = source.get();
        asked.put(question, new Asked(source, answer));
        return answer;
    }
}
