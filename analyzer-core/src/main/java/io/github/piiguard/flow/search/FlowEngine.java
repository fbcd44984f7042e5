package io.github.piiguard.flow.search;

import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.constants.ConstantFolding;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.ObjectMembers;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.TypeHierarchy;

/** Finds how sensitive data reaches vendors. */
public final class FlowEngine {
    private FlowEngine() {}

    /**
     * Searches the program backwards from every sink point, growing it on demand.
     *
     * @return all flows, of any degree, in an order that depends on the program alone
     */
    public static FlowResult solve(Program program, TypeHierarchy types, Policy policy) {
        Evidence evidence = new Evidence(policy, types);
        Services services = new Services(
                program,
                types,
                policy,
                new PolicyMatcher(policy, types),
                evidence,
                new ObjectMembers(types, evidence),
                new ConstantFolding(program, types));
        Search search = new Search(services);
        search.run();
        return new Verdicts(services, search).result();
    }
}
