package io.github.piiguard.flow.constants;

import io.github.piiguard.flow.demand.CrossingVariables;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conditional constant propagation over one body: a block counts only once control can come there (Wegman and Zadeck,
 * Constant Propagation with Conditional Branches, 1991).
 */
final class Folding {
    private final MethodBody body;
    private final Evaluation evaluation;
    private final Map<Statement, Known> assumed;
    private final BitSet crossing;
    private final Map<Integer, Map<Integer, Known>> incoming = new TreeMap<>();
    private final Map<Integer, List<Integer>> successors = new HashMap<>();

    /** @param assumed what some statements give, whatever they are */
    Folding(MethodBody body, Evaluation evaluation, Map<Statement, Known> assumed) {
        this.body = body;
        this.evaluation = evaluation;
        this.assumed = assumed;
        this.crossing = CrossingVariables.of(body);
    }

    Folded run(Map<Integer, Known> parameters) {
        incoming.put(0, new HashMap<>(parameters));
        TreeSet<Integer> pending = new TreeSet<>(List.of(0));
        while (!pending.isEmpty()) {
            int next = pending.pollFirst();
            Map<Integer, Known> state = new HashMap<>(incoming.getOrDefault(next, Map.of()));
            Block block = body.blocks().get(next);
            if (isLast(block)) {
                continue;
            }
            block.statements().forEach(statement -> step(statement, state));
            List<Integer> reached = reached(block.terminator(), state);
            successors.put(next, reached);
            state.keySet().removeIf(index -> !crossing.get(index));
            for (int successor : reached) {
                send(successor, state, pending);
            }
            sendToHandlers(block, incoming.getOrDefault(next, Map.of()), pending);
        }
        return result();
    }

    /** What such a block knows in the end is asked for by nobody. */
    private static boolean isLast(Block block) {
        return block.handlers().isEmpty() && block.terminator().successors().isEmpty();
    }

    private void send(int to, Map<Integer, Known> state, Set<Integer> pending) {
        Map<Integer, Known> old = incoming.get(to);
        if (old == null) {
            incoming.put(to, new HashMap<>(state));
            pending.add(to);
        } else if (old.entrySet().removeIf(entry -> !entry.getValue().equals(state.get(entry.getKey())))) {
            pending.add(to);
        }
    }

    /** An exception may come before or after each assignment of the block. */
    private void sendToHandlers(Block block, Map<Integer, Known> before, Set<Integer> pending) {
        if (block.handlers().isEmpty()) {
            return;
        }
        Map<Integer, Known> kept = new HashMap<>(before);
        block.statements()
                .forEach(statement ->
                        StatementParts.target(statement).map(Variable::index).ifPresent(kept::remove));
        block.handlers().forEach(handler -> send(handler, kept, pending));
    }

    private void step(Statement statement, Map<Integer, Known> state) {
        Optional<Known> value = Optional.ofNullable(assumed.get(statement)).or(() -> evaluation.of(statement, state));
        StatementParts.target(statement).ifPresent(target -> {
            if (value.isPresent()) {
                state.put(target.index(), value.get());
            } else {
                state.remove(target.index());
            }
        });
        evaluation.constructed(statement, state);
    }

    private static List<Integer> reached(Terminator terminator, Map<Integer, Known> state) {
        if (terminator instanceof Terminator.Branch branch) {
            Known condition = state.get(branch.condition().index());
            if (condition instanceof Known.Truth || condition instanceof Known.Whole) {
                return List.of(isTrue(condition) ? branch.whenTrue() : branch.whenFalse());
            }
        }
        if (terminator instanceof Terminator.Switch choice && !choice.labels().isEmpty()) {
            Optional<Known> selector =
                    Optional.ofNullable(state.get(choice.selector().index()));
            return selector.map(value -> taken(choice, value)).orElse(choice.targets());
        }
        return terminator.successors();
    }

    /** Class files have truth values as numbers. */
    private static boolean isTrue(Known condition) {
        return condition instanceof Known.Truth truth ? truth.value() : !condition.equals(new Known.Whole(0));
    }

    private static List<Integer> taken(Terminator.Switch choice, Known value) {
        List<Integer> unlabelled = new ArrayList<>();
        for (int i = 0; i < choice.targets().size(); i++) {
            List<ConstantValue> labels = choice.labels().get(i);
            if (labels.stream().anyMatch(value::isLabelled)) {
                return List.of(choice.targets().get(i));
            }
            if (labels.isEmpty()) {
                unlabelled.add(choice.targets().get(i));
            }
        }
        return unlabelled.isEmpty() ? choice.targets() : unlabelled;
    }

    private Folded result() {
        IdentityHashMap<Statement, Map<Integer, Known>> values = new IdentityHashMap<>();
        List<Optional<Known>> returned = new ArrayList<>();
        incoming.forEach((index, before) -> {
            Block block = body.blocks().get(index);
            Map<Integer, Known> state = new HashMap<>(before);
            for (Statement statement : block.statements()) {
                Map<Integer, Known> here = new HashMap<>();
                StatementParts.uses(statement).forEach(variable -> note(variable, state, here));
                step(statement, state);
                StatementParts.target(statement).ifPresent(variable -> note(variable, state, here));
                if (!here.isEmpty()) {
                    values.put(statement, here);
                }
            }
            if (block.terminator() instanceof Terminator.Return end) {
                returned.add(end.value().flatMap(value -> Optional.ofNullable(state.get(value.index()))));
            }
        });
        Map<Integer, Integer> entered = new FirstTurns().find();
        boolean isOne = returned.stream().distinct().count() == 1;
        return new Folded(successors, entered, values, isOne ? returned.get(0) : Optional.empty());
    }

    /** Where control goes from a loop's head when it comes there from before the loop. */
    private final class FirstTurns {
        private final Map<Integer, Map<Integer, Known>> entering = new HashMap<>();
        private final Set<Integer> repeated = new TreeSet<>();
        private final Set<Integer> handlers = new TreeSet<>();

        private Map<Integer, Integer> find() {
            if (!isBackEdgeThere()) {
                return Map.of();
            }
            incoming.keySet().forEach(this::leave);
            repeated.removeAll(handlers);
            Map<Integer, Integer> result = new HashMap<>();
            for (int head : repeated) {
                Map<Integer, Known> state = entering.get(head);
                if (state != null) {
                    Block block = body.blocks().get(head);
                    block.statements().forEach(statement -> step(statement, state));
                    List<Integer> reached = reached(block.terminator(), state);
                    if (reached.size() == 1) {
                        result.put(head, reached.get(0));
                    }
                }
            }
            return result;
        }

        private boolean isBackEdgeThere() {
            for (Map.Entry<Integer, List<Integer>> block : successors.entrySet()) {
                for (int to : block.getValue()) {
                    if (to <= block.getKey()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void leave(int from) {
            Block block = body.blocks().get(from);
            handlers.addAll(block.handlers());
            Map<Integer, Known> state = new HashMap<>(incoming.getOrDefault(from, Map.of()));
            block.statements().forEach(statement -> step(statement, state));
            state.keySet().removeIf(index -> !crossing.get(index));
            for (int to : successors.getOrDefault(from, List.of())) {
                if (to <= from) {
                    repeated.add(to);
                } else {
                    Map<Integer, Known> old = entering.putIfAbsent(to, new HashMap<>(state));
                    if (old != null) {
                        old.entrySet().removeIf(entry -> !entry.getValue().equals(state.get(entry.getKey())));
                    }
                }
            }
        }
    }

    private static void note(Variable variable, Map<Integer, Known> state, Map<Integer, Known> here) {
        Known known = state.get(variable.index());
        if (known != null) {
            here.put(variable.index(), known);
        }
    }
}
