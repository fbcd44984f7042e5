package io.github.piiguard.flow.search;

import io.github.piiguard.flow.evidence.SinkFamily;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.MethodBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bodies with which the search begins: those that may call a sink. */
final class SinkCandidates {
    private SinkCandidates() {}

    static List<MethodBody> of(Services services) {
        List<MethodBody> result = new ArrayList<>();
        SinkFamily.of(services.policy())
                .forEach(family -> result.addAll(services.program().bodiesCallingOn(family.types(), family.methods())));
        Set<String> anywhere = services.matcher().sinkNamesOfAnyType();
        if (!anywhere.isEmpty()) {
            result.addAll(services.program().bodiesNaming(anywhere, List.of()));
        }
        return result;
    }
}
