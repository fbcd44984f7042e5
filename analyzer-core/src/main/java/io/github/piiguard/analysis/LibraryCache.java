package io.github.piiguard.analysis;

import io.github.piiguard.flow.cache.KeptSummaries;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import java.util.Optional;

/** The cache that a request names, for this version of the engine and the models that its policy has. */
final class LibraryCache {
    private LibraryCache() {}

    /** Empty where the request names none, or it cannot be told which version of the engine this is. */
    static Optional<KeptSummaries> of(AnalysisRequest request) {
        return request.cacheDirectory().flatMap(directory -> EngineVersion.text()
                .map(engine -> new KeptSummaries(directory, engine + models(request.policy()))));
    }

    /** All of the policy that says what library methods do. */
    private static String models(Policy policy) {
        StringBuilder text = new StringBuilder();
        for (Propagator propagator : policy.propagators()) {
            add(text, propagator.method(), propagator.effects());
        }
        for (Sanitizer sanitizer : policy.sanitizers()) {
            add(text, sanitizer.method(), sanitizer.degree());
        }
        policy.results().forEach(result -> add(text, result.method(), result.type()));
        return text.toString();
    }

    private static void add(StringBuilder text, MethodPattern method, Object meaning) {
        text.append('\n').append(method).append(' ').append(meaning);
    }
}
