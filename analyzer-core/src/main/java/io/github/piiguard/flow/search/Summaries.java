package io.github.piiguard.flow.search;

import io.github.piiguard.flow.transfer.Demand;
import io.github.piiguard.flow.transfer.Frame;
import io.github.piiguard.flow.transfer.Knowledge;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.flow.transfer.Relevance;
import io.github.piiguard.flow.transfer.StatementParts;
import io.github.piiguard.flow.transfer.Summary;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The summaries of methods, computed when first asked for. Recursive methods start from the empty summary and are
 * repeated until it holds.
 */
final class Summaries {
    private static final int MAX_ROUNDS = 5;
    private static final int MAX_DEPTH = 100;

    private final Knowledge knowledge;
    private final Map<MethodSignature, Summary> known = new HashMap<>();
    private final Set<MethodSignature> running = new LinkedHashSet<>();
    private final Set<MethodSignature> recursive = new HashSet<>();

    Summaries(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Summary of(MethodSignature method) {
        if (running.contains(method)) {
            recursive.add(method);
            return known.getOrDefault(method, Summary.EMPTY);
        }
        Summary summary = known.get(method);
        if (summary != null) {
            return summary;
        }
        Optional<MethodBody> body = knowledge.services().program().body(method);
        if (body.isEmpty()) {
            return Summary.EMPTY;
        }
        if (running.size() >= MAX_DEPTH) {
            knowledge.boundReached(body.get().location(), "calls nest more than " + MAX_DEPTH + " deep");
            return Summary.EMPTY;
        }
        return compute(method, body.get());
    }

    private Summary compute(MethodSignature method, MethodBody body) {
        running.add(method);
        Relevance relevance =
                Relevance.of(body, new SummarySeeds(body, knowledge.services().types()));
        Frame frame = new Frame(body, Demand.SUMMARY, relevance, knowledge, Optional.empty());
        Summary result = Summary.EMPTY;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Summary next = new MethodAnalysis(frame).run().summary();
            boolean isSettled = next.equals(result) || !recursive.contains(method);
            result = next;
            known.put(method, result);
            if (isSettled) {
                break;
            }
        }
        running.remove(method);
        recursive.remove(method);
        return result;
    }

    /** What a caller may see of a method: its result, and changes of what it was given. */
    private record SummarySeeds(MethodBody body, TypeHierarchy types) implements Relevance.Seeds {
        @Override
        public boolean isSeed(Statement statement) {
            if (statement instanceof Statement.WriteField || statement instanceof Statement.WriteElement) {
                return true;
            }
            if (!(statement instanceof Statement.Invoke call)) {
                return false;
            }
            return isBuilding(call)
                    || StatementParts.uses(statement).stream()
                            .anyMatch(variable -> body.parameters().contains(variable)
                                    && !Relevance.isImmutable(variable.type().name()));
        }

        /** Part of making the object itself: other constructors, initialisers, and the methods of a library's supertype. */
        private boolean isBuilding(Statement.Invoke call) {
            boolean isOnSelf = call.receiver().filter(body.self()::contains).isPresent();
            if (!isOnSelf || body.signature().isConstructor()) {
                return isOnSelf;
            }
            return call.callee() instanceof Callee.Resolved callee
                    && types.header(callee.declaration().owner())
                            .filter(TypeHeader::isProject)
                            .isEmpty();
        }

        @Override
        public boolean isResultWanted() {
            return true;
        }
    }
}
