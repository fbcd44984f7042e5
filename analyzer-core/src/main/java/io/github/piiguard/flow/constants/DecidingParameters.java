package io.github.piiguard.flow.constants;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeUse;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The parameters of which a method's branches, or those of the methods that it calls nearby, may depend. */
final class DecidingParameters {
    private final BiFunction<MethodBody, Callee.Resolved, Optional<MethodBody>> near;
    private final Map<MethodSignature, BitSet> known = new HashMap<>();

    /** @param near the body that a call in a body runs, where its text is at hand */
    DecidingParameters(BiFunction<MethodBody, Callee.Resolved, Optional<MethodBody>> near) {
        this.near = near;
    }

    BitSet of(MethodBody body) {
        BitSet result = known.get(body.signature());
        if (result == null) {
            // Of methods that call themselves each parameter may decide.
            BitSet all = new BitSet();
            all.set(0, body.parameters().size());
            known.put(body.signature(), all);
            result = find(body);
            known.put(body.signature(), result);
        }
        return result;
    }

    private BitSet find(MethodBody body) {
        Set<Integer> deciding = new HashSet<>();
        for (Block block : body.blocks()) {
            selector(block.terminator()).ifPresent(variable -> deciding.add(variable.index()));
            block.statements().stream()
                    .filter(Statement.Invoke.class::isInstance)
                    .forEach(call -> addArguments(body, (Statement.Invoke) call, deciding));
        }
        removedKeys(body).forEach(deciding::add);
        while (addSources(body, deciding)) {
            // What a deciding variable is made of decides as well.
        }
        BitSet result = new BitSet();
        List<Variable> parameters = body.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            result.set(i, deciding.contains(parameters.get(i).index()));
        }
        return result;
    }

    /** The parameters whose entries a body takes out of a map that it made itself. */
    static Stream<Integer> removedKeys(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .filter(Statement.Invoke.class::isInstance)
                .map(Statement.Invoke.class::cast)
                .filter(call -> call.callee().name().equals("remove")
                        && call.arguments().size() == 1)
                .filter(call -> call.receiver()
                        .filter(map -> !body.parameters().contains(map))
                        .isPresent())
                .map(call -> call.arguments().get(0))
                .filter(key ->
                        key.type().equals(TypeUse.STRING) && body.parameters().contains(key))
                .map(Variable::index);
    }

    private static Optional<Variable> selector(Terminator terminator) {
        if (terminator instanceof Terminator.Branch branch) {
            return Optional.of(branch.condition());
        }
        return terminator instanceof Terminator.Switch choice ? Optional.of(choice.selector()) : Optional.empty();
    }

    private void addArguments(MethodBody caller, Statement.Invoke call, Set<Integer> deciding) {
        if (call.callee() instanceof Callee.Resolved callee) {
            near.apply(caller, callee).ifPresent(body -> of(body).stream()
                    .filter(index -> index < call.arguments().size())
                    .forEach(index -> deciding.add(call.arguments().get(index).index())));
        }
    }

    private static boolean addSources(MethodBody body, Set<Integer> deciding) {
        int before = deciding.size();
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                boolean isWanted = StatementParts.target(statement)
                        .filter(target -> deciding.contains(target.index()))
                        .isPresent();
                if (isWanted) {
                    StatementParts.uses(statement).forEach(variable -> deciding.add(variable.index()));
                }
            }
        }
        return deciding.size() > before;
    }
}
