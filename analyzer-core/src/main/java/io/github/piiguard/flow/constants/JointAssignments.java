package io.github.piiguard.flow.constants;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Branches on one side of which two variables are assigned, one of which is later put into the other: {@code if (c) { x = a; y = b; }
 * x.f = y}. What the branch did must be known until then, or each of the objects would get what any of them gets.
 */
final class JointAssignments {
    private static final BitSet NOWHERE = new BitSet();

    private final MethodBody body;
    private final Map<Variable, BitSet> assigned = new HashMap<>();
    private final Map<Integer, BitSet> reached = new HashMap<>();

    private JointAssignments(MethodBody body) {
        this.body = body;
        for (int i = 0; i < body.blocks().size(); i++) {
            int block = i;
            body.blocks().get(i).statements().forEach(statement -> StatementParts.target(statement)
                    .ifPresent(target -> assigned.computeIfAbsent(target, first -> new BitSet())
                            .set(block)));
        }
    }

    /** For each such branch, by its block, the blocks where the objects meet. */
    static Map<Integer, BitSet> of(MethodBody body, Predicate<Statement> isRelevant) {
        boolean isBranching = body.blocks().stream().anyMatch(block -> block.terminator() instanceof Terminator.Branch);
        return isBranching ? new JointAssignments(body).find(isRelevant) : Map.of();
    }

    /** An object and what is put into it. */
    private record Meeting(Variable owner, Variable part) {}

    private Map<Integer, BitSet> find(Predicate<Statement> isRelevant) {
        Map<Integer, BitSet> result = new TreeMap<>();
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            for (Statement statement : block.statements()) {
                Optional<Meeting> meeting = isRelevant.test(statement) ? meeting(statement, block) : Optional.empty();
                if (meeting.filter(this::isAmbiguous).isPresent()) {
                    add(meeting.get(), i, result);
                }
            }
        }
        return result;
    }

    private void add(Meeting meeting, int place, Map<Integer, BitSet> result) {
        for (int i = 0; i < body.blocks().size(); i++) {
            if (body.blocks().get(i).terminator() instanceof Terminator.Branch branch
                    && isJoint(meeting, i, branch, place)) {
                result.computeIfAbsent(i, key -> new BitSet()).set(place);
            }
        }
    }

    private static Optional<Meeting> meeting(Statement statement, Block block) {
        if (statement instanceof Statement.WriteField write) {
            return write.receiver().map(owner -> new Meeting(named(owner, block), named(write.value(), block)));
        }
        if (statement instanceof Statement.WriteElement write) {
            return Optional.of(new Meeting(named(write.array(), block), named(write.value(), block)));
        }
        return statement instanceof Statement.Invoke call
                        && call.arguments().size() == 1
                        && call.receiver().isPresent()
                ? Optional.of(new Meeting(
                        named(call.receiver().get(), block),
                        named(call.arguments().get(0), block)))
                : Optional.empty();
    }

    /** The variable that a temporary is a copy of. */
    private static Variable named(Variable variable, Block block) {
        return variable.isTemporary()
                ? block.statements().stream()
                        .filter(Statement.Copy.class::isInstance)
                        .map(Statement.Copy.class::cast)
                        .filter(copy -> copy.target().equals(variable))
                        .map(Statement.Copy::source)
                        .findFirst()
                        .orElse(variable)
                : variable;
    }

    /** Whether both variables may hold more than one object. */
    private boolean isAmbiguous(Meeting meeting) {
        return isAmbiguous(meeting.owner()) && isAmbiguous(meeting.part());
    }

    private boolean isAmbiguous(Variable variable) {
        int entry = body.parameters().contains(variable) ? 1 : 0;
        return !variable.isTemporary() && assigned(variable).cardinality() + entry > 1;
    }

    private BitSet assigned(Variable variable) {
        return assigned.getOrDefault(variable, NOWHERE);
    }

    private boolean isJoint(Meeting meeting, int at, Terminator.Branch branch, int place) {
        BitSet whenTrue = reached(branch.whenTrue());
        BitSet whenFalse = reached(branch.whenFalse());
        boolean isRepeated = whenTrue.get(at) || whenFalse.get(at);
        return !isRepeated
                && whenTrue.get(place)
                && whenFalse.get(place)
                && (isBothIn(meeting, whenTrue, whenFalse) || isBothIn(meeting, whenFalse, whenTrue));
    }

    private boolean isBothIn(Meeting meeting, BitSet side, BitSet other) {
        BitSet only = (BitSet) side.clone();
        only.andNot(other);
        return only.intersects(assigned(meeting.owner())) && only.intersects(assigned(meeting.part()));
    }

    private BitSet reached(int start) {
        return reached.computeIfAbsent(start, from -> reachedFrom(from));
    }

    private BitSet reachedFrom(int start) {
        BitSet place = new BitSet();
        place.set(start);
        return body.reachedFrom(place);
    }
}
