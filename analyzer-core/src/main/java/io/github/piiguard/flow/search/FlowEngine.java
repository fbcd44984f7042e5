package io.github.piiguard.flow.search;

import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.flow.cache.SummaryCache;
import io.github.piiguard.flow.constants.ConstantFolding;
import io.github.piiguard.flow.evidence.Addresses;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.ObjectMembers;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.flow.summary.DispatchingParameters;
import io.github.piiguard.flow.summary.FilteredParameters;
import io.github.piiguard.flow.summary.MadeFields;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.Logging;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.program.Program;
import io.github.piiguard.settings.Configuration;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;

/** Finds how sensitive data reaches vendors. */
public final class FlowEngine {
    private FlowEngine() {}

    /**
     * Searches the program backwards from every sink point, growing it on demand.
     *
     * @param configuration what properties say, of which addresses may be made, and where log lines go
     * @param cache what earlier runs found out about libraries
     * @return all flows, of any degree, in an order that depends on the program alone
     */
    public static FlowResult solve(
            Program program, TypeHierarchy types, Policy policy, Configuration configuration, SummaryCache cache) {
        Search search = search(program, types, policy, configuration, cache);
        return new Verdicts(search.services(), search).result();
    }

    /** What data does in some bodies of the program, of which {@link #solve} looks at those that a sink leads to. */
    public static List<MethodTaint> taintOf(
            List<MethodBody> bodies, Program program, TypeHierarchy types, Policy policy) {
        Search search = search(program, types, policy, Configuration.NONE, SummaryCache.NONE);
        return bodies.stream().map(body -> TaintFacts.of(body, search)).toList();
    }

    private static Search search(
            Program program, TypeHierarchy types, Policy policy, Configuration configuration, SummaryCache cache) {
        Evidence evidence = new Evidence(policy, types);
        Services services = new Services(
                program,
                types,
                policy,
                new PolicyMatcher(policy, types),
                evidence,
                new ObjectMembers(types, evidence, policy.words()),
                new ConstantFolding(program, types),
                new DispatchingParameters(program, types),
                new FilteredParameters(program),
                new MadeFields(program, types),
                new Addresses(policy, types, configuration));
        Search search = new Search(services, new LibraryAnalysis(ofLibraries(program, types, policy), cache));
        search.run();
        return search;
    }

    /** Libraries' code holds nobody's data: names in it say nothing, and nothing is a sink. */
    static Services ofLibraries(Program program, TypeHierarchy types, Policy policy) {
        Policy flows = new Policy(
                List.of(),
                policy.vendors(),
                List.of(),
                List.of(),
                policy.sanitizers(),
                policy.propagators(),
                List.of(),
                policy.results(),
                policy.functions(),
                List.of(),
                policy.words(),
                HttpClients.NONE,
                Logging.NONE);
        Evidence none = new Evidence(flows, types);
        Program ofLibraries = new LibraryProgram(program);
        return new Services(
                ofLibraries,
                types,
                flows,
                new PolicyMatcher(flows, types),
                none,
                new ObjectMembers(types, none, policy.words()),
                new ConstantFolding(ofLibraries, types),
                new DispatchingParameters(ofLibraries, types),
                new FilteredParameters(ofLibraries),
                new MadeFields(ofLibraries, types),
                new Addresses(flows, types, Configuration.NONE));
    }
}
