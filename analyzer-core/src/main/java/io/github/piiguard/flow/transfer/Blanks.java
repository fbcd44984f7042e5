package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition says of a variable that holds nothing on one of its branches, as in
 * {@code if (!StringUtils.hasText(password)) throw new IllegalArgumentException("no password: " + password)}.
 */
final class Blanks {
    private static final Set<String> BLANK = Set.of(
            "isEmpty", "isBlank", "isNullOrEmpty", "isNullOrBlank", "isEmptyOrNull", "isEmptyOrSpaces", "isNull");
    private static final Set<String> FILLED = Set.of("hasText", "hasLength", "isNotEmpty", "isNotBlank", "nonNull");

    private final List<Block> blocks;

    Blanks(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * What holds nothing where a condition is true, or where it is false.
     *
     * @param key where not the variable is meant but what its map holds under that key
     */
    private record Blank(Variable variable, Optional<Variable> key, boolean whenTrue) {
        Blank negated() {
            return new Blank(variable, key, !whenTrue);
        }

        static Blank text(Variable variable, boolean whenTrue) {
            return new Blank(variable, Optional.empty(), whenTrue);
        }
    }

    /** The state that goes on to a successor which reads a variable of which the branch to it says that it holds nothing. */
    State left(int block, int successor, State state) {
        Block from = blocks.get(block);
        if (!(from.terminator() instanceof Terminator.Branch branch) || branch.whenTrue() == branch.whenFalse()) {
            return state;
        }
        return of(from.statements(), branch.condition())
                .filter(found -> found.whenTrue() == (branch.whenTrue() == successor))
                .map(found -> found.key()
                        .map(key -> without(found.variable(), state.get(key), state))
                        .orElseGet(() -> without(found.variable(), successor, state)))
                .orElse(state);
    }

    private State without(Variable variable, int successor, State state) {
        if (!isRead(variable, blocks.get(successor)) || state.get(variable).isEmpty()) {
            return state;
        }
        State left = state.copy();
        left.set(variable, Value.EMPTY);
        return left;
    }

    /** A map that does not contain a key holds nothing under it. */
    private static State without(Variable map, Value key, State state) {
        if (key.size() != 1 || !key.atoms().allMatch(Atom.Literal.class::isInstance)) {
            return state;
        }
        State left = state.copy();
        new Containers(left).clear(left.get(map), key);
        return left;
    }

    private static boolean isRead(Variable variable, Block block) {
        return block.statements().stream()
                .anyMatch(statement -> StatementParts.uses(statement).contains(variable));
    }

    private static Optional<Blank> of(List<Statement> block, Variable condition) {
        for (int i = block.size() - 1; i >= 0; i--) {
            Statement statement = block.get(i);
            if (StatementParts.target(statement).filter(condition::equals).isPresent()) {
                return of(block.subList(0, i), statement);
            }
        }
        return Optional.empty();
    }

    private static Optional<Blank> of(List<Statement> before, Statement test) {
        if (test instanceof Statement.Invoke call) {
            return containedKey(call).or(() -> ofCall(call));
        }
        if (!(test instanceof Statement.Operation operation) || operation.kind() != OperationKind.PREDICATE) {
            return Optional.empty();
        }
        List<Variable> operands = operation.operands();
        return switch (operation.operator()) {
            case "!" -> of(before, operands.get(0)).map(Blank::negated);
            case "==" -> ofNull(before, operands);
            case "!=" -> ofNull(before, operands).map(Blank::negated);
            default -> Optional.empty();
        };
    }

    private static Optional<Blank> ofNull(List<Statement> before, List<Variable> operands) {
        boolean isNull = operands.size() == 2
                && before.stream()
                        .anyMatch(statement -> statement instanceof Statement.Constant constant
                                && constant.target().equals(operands.get(1))
                                && constant.value() instanceof ConstantValue.Null);
        return isNull ? local(operands.get(0)).map(variable -> Blank.text(variable, true)) : Optional.empty();
    }

    private static Optional<Blank> containedKey(Statement.Invoke call) {
        return call.callee().name().equals("containsKey") && call.arguments().size() == 1
                ? call.receiver()
                        .map(map -> new Blank(map, Optional.of(call.arguments().get(0)), false))
                : Optional.empty();
    }

    /** A text that is asked whether it has any; a list that has no elements may get some. */
    private static Optional<Blank> ofCall(Statement.Invoke call) {
        List<Variable> asked =
                call.arguments().isEmpty() ? call.receiver().stream().toList() : call.arguments();
        String name = call.callee().name();
        boolean isBlank = BLANK.contains(name);
        return asked.size() == 1 && asked.get(0).type().equals(TypeUse.STRING) && (isBlank || FILLED.contains(name))
                ? local(asked.get(0)).map(variable -> Blank.text(variable, isBlank))
                : Optional.empty();
    }

    private static Optional<Variable> local(Variable variable) {
        return variable.isTemporary() ? Optional.empty() : Optional.of(variable);
    }
}
