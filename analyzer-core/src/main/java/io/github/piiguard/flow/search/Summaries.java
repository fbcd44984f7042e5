package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.FunctionCalls;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The summaries of methods, computed when first asked for, callees first. Methods that call each other in a circle start from
 * the empty summary and are repeated together until none of them changes, after some rounds towards more only (Tarjan's
 * strongly connected components, SIAM J. Comput. 1972, found on the way; the head of a component repeats it).
 */
final class Summaries {
    private static final int MAX_ROUNDS = 20;
    /** From then on a method keeps what it gave before: where bounds cut, it might give something else in each round. */
    private static final int WIDENED_AFTER = 4;

    private static final int MAX_DEPTH = 2_000;

    private final Knowledge knowledge;
    private final Map<MethodSignature, Summary> known = new HashMap<>();
    /** What the methods of unfinished components gave when last computed. */
    private final Map<MethodSignature, Summary> provisional = new HashMap<>();
    /** Methods computed in the present round of their component, with the depth of the lowest method that they need. */
    private final Map<MethodSignature, Integer> computed = new LinkedHashMap<>();

    /** The summaries that the methods of unfinished components were last computed from. */
    private final Map<MethodSignature, Map<MethodSignature, Summary>> used = new HashMap<>();

    /** How often the methods of unfinished components were computed. */
    private final Map<MethodSignature, Integer> rounds = new HashMap<>();

    private final Map<MethodSignature, Running> running = new HashMap<>();
    private final Set<MethodSignature> recursive = new HashSet<>();
    private final Deque<Running> stack = new ArrayDeque<>();

    Summaries(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Summary of(MethodSignature method) {
        Running asking = stack.peek();
        Summary result = find(method);
        if (asking != null) {
            asking.used.put(method, result);
        }
        return result;
    }

    /** Whether a method's summary is final, and needs none of its own. */
    boolean isStraight(MethodSignature method) {
        return known.containsKey(method) && !recursive.contains(method);
    }

    private Summary find(MethodSignature method) {
        Running unfinished = running.get(method);
        if (unfinished != null) {
            return provisional(method, unfinished.depth);
        }
        Integer needed = computed.get(method);
        if (needed != null) {
            return provisional(method, needed);
        }
        Summary summary = known.get(method);
        if (summary != null) {
            return summary;
        }
        Optional<MethodBody> body = knowledge.services().program().body(method);
        if (body.isEmpty()) {
            return Summary.EMPTY;
        }
        if (stack.size() >= MAX_DEPTH) {
            knowledge.boundReached(body.get().location(), "calls nest more than " + MAX_DEPTH + " deep");
            return Summary.EMPTY;
        }
        return compute(body.get());
    }

    private Summary provisional(MethodSignature method, int depth) {
        stack.element().needs(depth);
        return provisional.getOrDefault(method, Summary.EMPTY);
    }

    private Summary compute(MethodBody body) {
        MethodSignature method = body.signature();
        Running self = new Running(stack.size(), computed.size());
        running.put(method, self);
        stack.push(self);
        Relevance relevance =
                Relevance.of(body, SummarySeeds.of(body, knowledge.services().matcher()));
        Frame frame = new Frame(body, Demand.SUMMARY, relevance, knowledge, Optional.empty());
        Summary result = repeat(frame, self);
        stack.pop();
        running.remove(method);
        if (self.isHead()) {
            if (self.isRecursive) {
                recursive.addAll(members(self));
                recursive.add(method);
            }
            members(self).forEach(this::settle);
            settle(method);
        } else {
            computed.put(method, self.lowest);
            stack.element().includes(self);
        }
        return result;
    }

    /** Analyses a method: once, unless it is the head of a component, which is repeated until nothing in it changes. */
    private Summary repeat(Frame frame, Running self) {
        for (int round = 1; ; round++) {
            self.isChanged = false;
            Summary next = next(frame, self);
            boolean isRepeated = self.isHead() && self.isRecursive && self.isChanged;
            if (!isRepeated) {
                return next;
            }
            if (round == MAX_ROUNDS) {
                knowledge.boundReached(frame.body().location(), "methods that call each other did not settle");
                return next;
            }
            members(self).forEach(computed::remove);
        }
    }

    /** What a method gives in this round: what it gave before unless something that it was computed from has changed. */
    @SuppressWarnings("ReferenceEquality")
    private Summary next(Frame frame, Running self) {
        MethodSignature method = frame.method();
        Summary old = provisional.get(method);
        Map<MethodSignature, Summary> before = used.get(method);
        if (old != null
                && before != null
                && before.entrySet().stream().allMatch(entry -> find(entry.getKey()) == entry.getValue())) {
            return old;
        }
        self.used.clear();
        Summary found = new MethodAnalysis(frame).run().summary();
        Summary next = old == null ? found : widened(frame, old, found);
        used.put(method, new LinkedHashMap<>(self.used));
        if (old != null && next.equals(old)) {
            return old;
        }
        provisional.put(method, next);
        self.isChanged |= old != null || !next.equals(Summary.EMPTY);
        return next;
    }

    private Summary widened(Frame frame, Summary old, Summary found) {
        if (rounds.merge(frame.method(), 1, Integer::sum) < WIDENED_AFTER) {
            return found;
        }
        FunctionCalls calls = old.functionCalls(found);
        if (calls.isCut()) {
            knowledge.boundReached(frame.body().location(), FunctionCalls.CUT);
        }
        return old.join(found);
    }

    private void settle(MethodSignature method) {
        computed.remove(method);
        used.remove(method);
        rounds.remove(method);
        known.put(method, Objects.requireNonNull(provisional.remove(method), "it was computed"));
    }

    /** The methods that were computed since a method began: when it is a head, those of its component. */
    private List<MethodSignature> members(Running head) {
        return computed.keySet().stream().skip(head.firstMember).toList();
    }

    /** A method that is being computed. */
    private static final class Running {
        private final int depth;
        private final int firstMember;
        private final Map<MethodSignature, Summary> used = new LinkedHashMap<>();
        private int lowest;
        private boolean isRecursive;
        private boolean isChanged;

        Running(int depth, int firstMember) {
            this.depth = depth;
            this.firstMember = firstMember;
            this.lowest = depth;
        }

        /** Notes that the method needs what an unfinished one gives. */
        void needs(int unfinished) {
            lowest = Math.min(lowest, unfinished);
            isRecursive = true;
        }

        /** Notes that a method that it calls belongs to its component. */
        void includes(Running callee) {
            needs(callee.lowest);
            isChanged |= callee.isChanged;
        }

        boolean isHead() {
            return lowest == depth;
        }
    }
}
