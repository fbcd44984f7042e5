package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.Step;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import java.util.Set;

/**
 * A call of a method that hands data to sinks.
 *
 * @param spared where those sinks are that it does not reach when it is called like this
 */
public record CallSite(MethodSignature callee, MethodSignature caller, Step step, Set<SourceLocation> spared) {
    public CallSite {
        spared = Set.copyOf(spared);
    }
}
