package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What methods do in calls of which something is known: never more than what they do in general. Methods that call themselves,
 * over others or not, have no variants, so that none depends on one that is being made; nor have methods of which calls ask for
 * more than {@value #MAX_VARIANTS}.
 */
final class CallVariants {
    private static final int MAX_VARIANTS = 32;

    private final Knowledge knowledge;
    private final Solutions solutions;
    private final Map<MethodSignature, Map<Context, Summary>> summaries = new HashMap<>();
    private final Map<MethodSignature, Map<Context, List<SinkFlow>>> flows = new HashMap<>();
    private final List<MethodSignature> running = new ArrayList<>();
    private final Set<MethodSignature> general = new HashSet<>();
    private final Set<MethodSignature> given = new LinkedHashSet<>();

    CallVariants(Knowledge knowledge, Solutions solutions) {
        this.knowledge = knowledge;
        this.solutions = solutions;
    }

    /** What a method does when it is called like this; the method's own summary needs none of its own. */
    Summary summary(MethodBody body, Context context) {
        Map<Context, Summary> known = summaries.computeIfAbsent(body.signature(), method -> new HashMap<>());
        Summary result = known.get(context);
        if (result == null) {
            Relevance relevance = Relevance.of(
                    body, SummarySeeds.of(body, knowledge.services().matcher()));
            result = new MethodAnalysis(frame(body, Demand.SUMMARY, relevance, context))
                    .run()
                    .summary();
            known.put(context, result);
        }
        return result;
    }

    /**
     * What a method hands over when it is called like this; empty where it has no variants.
     *
     * @param relevance that of the method's analysis in general
     */
    Optional<List<SinkFlow>> flows(MethodBody body, Demand demand, Supplier<Relevance> relevance, Context context) {
        MethodSignature method = body.signature();
        if (running.contains(method)) {
            running.subList(running.indexOf(method), running.size()).forEach(this::giveUp);
        }
        if (general.contains(method)) {
            return Optional.empty();
        }
        Map<Context, List<SinkFlow>> known = flows.computeIfAbsent(method, key -> new LinkedHashMap<>());
        List<SinkFlow> result = known.get(context);
        if (result == null) {
            if (known.size() == MAX_VARIANTS) {
                knowledge.boundReached(body.location(), "called in more than " + MAX_VARIANTS + " ways");
                giveUp(method);
                return Optional.empty();
            }
            result = analysed(body, demand, relevance.get(), context);
            known.put(context, result);
        }
        return general.contains(method) ? Optional.empty() : Optional.of(result);
    }

    /** From now on all calls of the method are one. */
    private void giveUp(MethodSignature method) {
        if (general.add(method)) {
            given.add(method);
        }
    }

    /** The methods that have no variants any more, since this was last asked: their callers have to look again. */
    Set<MethodSignature> givenUp() {
        Set<MethodSignature> result = new LinkedHashSet<>(given);
        given.clear();
        result.forEach(flows::remove);
        return result;
    }

    /** Looks again at the variants of a method that were asked for; whether one of them hands over other values now. */
    boolean renew(MethodBody body, Demand demand, Relevance relevance) {
        boolean isChanged = false;
        Map<Context, List<SinkFlow>> known = flows.getOrDefault(body.signature(), Map.of());
        for (Context context : List.copyOf(known.keySet())) {
            List<SinkFlow> next = analysed(body, demand, relevance, context);
            List<SinkFlow> before = known.getOrDefault(context, List.of());
            isChanged |= !identities(next).equals(identities(before));
            known.put(context, next);
        }
        return isChanged;
    }

    private static Set<SinkFlow.Identity> identities(List<SinkFlow> flows) {
        return flows.stream().map(SinkFlow::identity).collect(Collectors.toSet());
    }

    private List<SinkFlow> analysed(MethodBody body, Demand demand, Relevance relevance, Context context) {
        Map<SinkFlow.Identity, SinkFlow> result = new LinkedHashMap<>();
        running.add(body.signature());
        solutions.recorded(frame(body, demand, relevance, context)).flows().stream()
                .filter(flow -> flow.isSent() || isKeyed(flow))
                .forEach(flow -> result.merge(flow.identity(), flow, SinkFlow::join));
        running.remove(running.size() - 1);
        return List.copyOf(result.values());
    }

    /** Whether it is written under a key, which the caller may have chosen. */
    private static boolean isKeyed(SinkFlow written) {
        return written.path().stream().anyMatch(Selector::isMapValue);
    }

    private Frame frame(MethodBody body, Demand demand, Relevance relevance, Context context) {
        return new Frame(body, demand, relevance, knowledge, Optional.empty()).in(context);
    }
}
