package io.github.piiguard.flow.search;

import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.summary.CallSite;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The calls that the search came across on its way up, and how methods are reached through them. */
final class CallChains {
    private static final Comparator<CallSite> ORDER = Comparator.comparing(
                    (CallSite site) -> site.step().location())
            .thenComparing(CallSite::caller)
            .thenComparing(site -> site.step().text());

    private final Function<MethodSignature, Optional<MethodSignature>> creators;
    private final Map<MethodSignature, Map<CallSite, Set<SourceLocation>>> sites = new HashMap<>();
    private final Map<Question, Callers> answers = new HashMap<>();

    private record Question(MethodSignature method, SourceLocation sink) {}

    /** A method, and the calls through which it runs the one that was asked for, outermost first. */
    private record Reached(MethodSignature method, List<Step> way) {}

    /** @param creators the method that creates a function which is named by its own method */
    CallChains(Function<MethodSignature, Optional<MethodSignature>> creators) {
        this.creators = creators;
    }

    void add(CallSite site) {
        CallSite place = new CallSite(site.callee(), site.caller(), site.step(), Set.of());
        sites.computeIfAbsent(site.callee(), callee -> new HashMap<>())
                .computeIfAbsent(place, key -> new HashSet<>(site.spared()))
                .retainAll(site.spared());
    }

    /** The outermost calls through which the method hands something to the sink, each by its shortest way. */
    Callers of(MethodSignature method, SourceLocation sink) {
        return answers.computeIfAbsent(new Question(method, sink), this::search);
    }

    private Callers search(Question question) {
        List<List<Step>> outermost = new ArrayList<>();
        Set<MethodSignature> seen = new HashSet<>(Set.of(question.method()));
        Deque<Reached> queue = new ArrayDeque<>();
        queue.add(new Reached(question.method(), List.of()));
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            Set<CallSite> calls = calls(reached.method(), question.sink());
            if (calls.isEmpty() && !reached.way().isEmpty()) {
                outermost.add(reached.way());
            }
            for (CallSite call : calls) {
                List<Step> way = new ArrayList<>(List.of(call.step()));
                way.addAll(reached.way());
                if (seen.add(call.caller())
                        || calls(call.caller(), question.sink()).isEmpty()) {
                    queue.add(new Reached(call.caller(), List.copyOf(way)));
                }
            }
        }
        return Callers.of(outermost.stream());
    }

    private Set<CallSite> calls(MethodSignature method, SourceLocation sink) {
        Set<CallSite> result = new TreeSet<>(ORDER);
        sites.getOrDefault(method, Map.of()).forEach((site, spared) -> {
            if (!spared.contains(sink)) {
                result.add(site);
            }
        });
        if (result.isEmpty()) {
            // Who calls what creates a function makes it run, as a rule.
            creators.apply(method).ifPresent(creator -> result.addAll(calls(creator, sink)));
        }
        return result;
    }
}
