package io.github.piiguard.flow.demand;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.BitSet;
import java.util.List;

/** The variables through which a body may change an object, itself or what lies in its fields. */
final class ChangedObjects {
    private final BitSet variables = new BitSet();

    private ChangedObjects() {}

    static BitSet of(MethodBody body) {
        ChangedObjects result = new ChangedObjects();
        List<Statement> statements = body.blocks().stream()
                .map(Block::statements)
                .flatMap(List::stream)
                .toList();
        int before = -1;
        while (before != result.variables.cardinality()) {
            before = result.variables.cardinality();
            for (int i = statements.size() - 1; i >= 0; i--) {
                result.add(statements.get(i));
            }
        }
        return result.variables;
    }

    private void add(Statement statement) {
        if (statement instanceof Statement.WriteField write) {
            write.receiver().ifPresent(this::change);
        } else if (statement instanceof Statement.WriteElement write) {
            change(write.array());
        } else if (statement instanceof Statement.Invoke) {
            StatementParts.uses(statement).forEach(this::change);
        } else if (statement instanceof Statement.ReadField read && isChanged(read.target())) {
            read.receiver().ifPresent(this::change);
        } else if (statement instanceof Statement.ReadElement read && isChanged(read.target())) {
            change(read.array());
        } else if (Relevance.isNaming(statement)
                && StatementParts.target(statement).filter(this::isChanged).isPresent()) {
            StatementParts.uses(statement).forEach(this::change);
        }
    }

    private void change(Variable variable) {
        variables.set(variable.index());
    }

    private boolean isChanged(Variable variable) {
        return variables.get(variable.index());
    }
}
