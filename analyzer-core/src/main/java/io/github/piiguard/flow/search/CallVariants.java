package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What methods do in calls of which something is known: never more than what they do in general. Only methods that do not
 * call themselves, over others or not, have variants, so that a variant never depends on one that is being made.
 */
final class CallVariants {
    private final Knowledge knowledge;
    private final Map<MethodSignature, Map<Context, Summary>> summaries = new HashMap<>();
    private final Map<MethodSignature, Map<Context, List<SinkFlow>>> flows = new HashMap<>();

    CallVariants(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Summary summary(MethodBody body, Context context) {
        Map<Context, Summary> known = summaries.computeIfAbsent(body.signature(), method -> new HashMap<>());
        Summary result = known.get(context);
        if (result == null) {
            Relevance relevance = Relevance.of(
                    body, new SummarySeeds(body, knowledge.services().types()));
            result = new MethodAnalysis(frame(body, Demand.SUMMARY, relevance, context))
                    .run()
                    .summary();
            known.put(context, result);
        }
        return result;
    }

    /** @param relevance of the method's analysis in general */
    List<SinkFlow> flows(MethodBody body, Demand demand, Relevance relevance, Context context) {
        Map<Context, List<SinkFlow>> known = flows.computeIfAbsent(body.signature(), method -> new LinkedHashMap<>());
        List<SinkFlow> result = known.get(context);
        if (result == null) {
            result = analysed(body, demand, relevance, context);
            known.put(context, result);
        }
        return result;
    }

    /** Looks again at the variants of a method that were asked for; whether one of them hands over other values now. */
    boolean renew(MethodBody body, Demand demand, Relevance relevance) {
        boolean isChanged = false;
        for (Map.Entry<Context, List<SinkFlow>> variant :
                flows.getOrDefault(body.signature(), Map.of()).entrySet()) {
            List<SinkFlow> next = analysed(body, demand, relevance, variant.getKey());
            isChanged |= !identities(next).equals(identities(variant.getValue()));
            variant.setValue(next);
        }
        return isChanged;
    }

    private static List<SinkFlow.Identity> identities(List<SinkFlow> flows) {
        return flows.stream().map(SinkFlow::identity).toList();
    }

    private List<SinkFlow> analysed(MethodBody body, Demand demand, Relevance relevance, Context context) {
        Map<SinkFlow.Identity, SinkFlow> result = new LinkedHashMap<>();
        new MethodAnalysis(frame(body, demand, relevance, context))
                .run().recorder().flows().stream()
                        .filter(flow -> !(flow.target() instanceof SinkTarget.FieldWrite))
                        .forEach(flow -> result.merge(flow.identity(), flow, SinkFlow::join));
        return List.copyOf(result.values());
    }

    private Frame frame(MethodBody body, Demand demand, Relevance relevance, Context context) {
        return new Frame(body, demand, relevance, knowledge, Optional.empty()).in(context);
    }
}
