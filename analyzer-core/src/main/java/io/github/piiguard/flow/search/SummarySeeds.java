package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.policy.Propagator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a caller may see of a method: its result, and changes of what it was given.
 *
 * @param parts variables that hold what lies in fields of what the method was given, or of its own object
 * @param capturing variables that hold functions which captured what the method was given, and may change it where they run
 */
record SummarySeeds(MethodBody body, PolicyMatcher matcher, Set<Variable> parts, Set<Variable> capturing)
        implements Relevance.Seeds {
    SummarySeeds {
        parts = Set.copyOf(parts);
        capturing = Set.copyOf(capturing);
    }

    static SummarySeeds of(MethodBody body, PolicyMatcher matcher) {
        Set<Variable> parts = new HashSet<>();
        Set<Variable> capturing = new HashSet<>();
        // A loop's blocks may come before the ones whose variables they use.
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (Block block : body.blocks()) {
                for (Statement statement : block.statements()) {
                    isGrowing |= part(statement, body, parts).filter(parts::add).isPresent();
                    isGrowing |= capturing(statement, body, capturing)
                            .filter(capturing::add)
                            .isPresent();
                }
            }
        }
        return new SummarySeeds(body, matcher, parts, capturing);
    }

    /** The variable that a statement lets hold a part of what the method was given. */
    private static Optional<Variable> part(Statement statement, MethodBody body, Set<Variable> parts) {
        Predicate<Variable> isGiven =
                object -> body.self().contains(object) || body.parameters().contains(object) || parts.contains(object);
        Optional<Variable> target = Optional.empty();
        if (statement instanceof Statement.ReadField read
                && read.receiver().filter(isGiven).isPresent()) {
            target = Optional.of(read.target());
        } else if (statement instanceof Statement.Copy copy && isGiven.test(copy.source())) {
            target = Optional.of(copy.target());
        }
        return target.filter(variable -> !Relevance.isImmutable(variable.type().name()));
    }

    /** The variable that a statement lets hold a function which may change what the method was given: {@code v -> given.put(k, v)}. */
    private static Optional<Variable> capturing(Statement statement, MethodBody body, Set<Variable> capturing) {
        boolean isFunction = statement instanceof Statement.CreateFunction
                && StatementParts.uses(statement).stream().anyMatch(captured -> isGiven(captured, body));
        boolean isAnother = (statement instanceof Statement.CreateFunction || Relevance.isNaming(statement))
                && StatementParts.uses(statement).stream().anyMatch(capturing::contains);
        return isFunction || isAnother ? StatementParts.target(statement) : Optional.empty();
    }

    private static boolean isGiven(Variable variable, MethodBody body) {
        return body.parameters().contains(variable)
                && !Relevance.isImmutable(variable.type().name());
    }

    @Override
    public boolean isSeed(Statement statement) {
        if (statement instanceof Statement.WriteField || statement instanceof Statement.WriteElement) {
            return true;
        }
        if (statement instanceof Statement.Invoke call) {
            return isOnSelf(call) || usesGiven(statement) || usesCapturing(statement) || isFilling(call);
        }
        return Relevance.isNaming(statement) && usesGiven(statement);
    }

    private boolean usesGiven(Statement statement) {
        return StatementParts.uses(statement).stream().anyMatch(variable -> isGiven(variable, body));
    }

    private boolean usesCapturing(Statement statement) {
        return StatementParts.uses(statement).stream().anyMatch(capturing::contains);
    }

    /** Part of making the object itself, or a change of it: whoever made the object sees what its methods leave in it. */
    private boolean isOnSelf(Statement.Invoke call) {
        return call.receiver().filter(body.self()::contains).isPresent();
    }

    /** A change of a container or record in a field. Other objects in fields, mostly services, are not the object's own. */
    private boolean isFilling(Statement.Invoke call) {
        return call.receiver().filter(parts::contains).isPresent()
                && (AccessorNames.isFilling(call.callee().name()) || changesContainer(call));
    }

    private boolean changesContainer(Statement.Invoke call) {
        return matcher.exactPropagator(call.callee(), call.arguments().size())
                .filter(Propagator::changesReceiver)
                .isPresent();
    }

    @Override
    public boolean isResultWanted() {
        return true;
    }

    @Override
    public boolean isEndWanted(Statement seed) {
        return true;
    }

    @Override
    public boolean isGivenWanted(Statement seed) {
        return true;
    }
}
