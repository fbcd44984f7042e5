package io.github.piiguard.flow.demand;

import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which variables a statement defines and uses. */
public final class StatementParts implements Statement.Visitor {
    private final List<Variable> uses = new ArrayList<>();
    private Optional<Variable> target = Optional.empty();

    private StatementParts() {}

    public static List<Variable> uses(Statement statement) {
        StatementParts parts = new StatementParts();
        statement.accept(parts);
        return parts.uses;
    }

    public static Optional<Variable> target(Statement statement) {
        StatementParts parts = new StatementParts();
        statement.accept(parts);
        return parts.target;
    }

    private void defines(Variable variable) {
        target = Optional.of(variable);
    }

    @Override
    public void visitCopy(Statement.Copy statement) {
        defines(statement.target());
        uses.add(statement.source());
    }

    @Override
    public void visitConstant(Statement.Constant statement) {
        defines(statement.target());
    }

    @Override
    public void visitOperation(Statement.Operation statement) {
        defines(statement.target());
        uses.addAll(statement.operands());
    }

    @Override
    public void visitAllocate(Statement.Allocate statement) {
        defines(statement.target());
    }

    @Override
    public void visitAllocateArray(Statement.AllocateArray statement) {
        defines(statement.target());
        uses.addAll(statement.elements());
    }

    @Override
    public void visitReadField(Statement.ReadField statement) {
        defines(statement.target());
        statement.receiver().ifPresent(uses::add);
    }

    @Override
    public void visitWriteField(Statement.WriteField statement) {
        statement.receiver().ifPresent(uses::add);
        uses.add(statement.value());
    }

    @Override
    public void visitReadElement(Statement.ReadElement statement) {
        defines(statement.target());
        uses.add(statement.array());
        uses.add(statement.index());
    }

    @Override
    public void visitWriteElement(Statement.WriteElement statement) {
        uses.add(statement.array());
        uses.add(statement.index());
        uses.add(statement.value());
    }

    @Override
    public void visitNextElement(Statement.NextElement statement) {
        defines(statement.target());
        uses.add(statement.collection());
    }

    @Override
    public void visitInvoke(Statement.Invoke statement) {
        defines(statement.target());
        statement.receiver().ifPresent(uses::add);
        uses.addAll(statement.arguments());
    }

    @Override
    public void visitCreateFunction(Statement.CreateFunction statement) {
        defines(statement.target());
        uses.addAll(statement.captured());
    }

    @Override
    public void visitCatchException(Statement.CatchException statement) {
        defines(statement.target());
    }
}
