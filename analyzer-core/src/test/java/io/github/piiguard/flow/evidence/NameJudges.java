package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;

/** Judges of names by policies. */
final class NameJudges {
    static final Policy BUILT_IN = PolicyReader.read(PolicyRequest.builtIn());

    private NameJudges() {}

    static NameJudge builtIn() {
        return new NameJudge(BUILT_IN.dataTypes(), BUILT_IN.words());
    }
}
