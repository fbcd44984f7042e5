package io.github.piiguard.dump;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One statement as text. */
final class StatementText implements Statement.Visitor {
    private String text = "";

    private StatementText() {}

    static String of(Statement statement) {
        StatementText visitor = new StatementText();
        statement.accept(visitor);
        return visitor.text;
    }

    @Override
    public void visitCopy(Statement.Copy statement) {
        assign(statement.target(), statement.source().toString());
    }

    @Override
    public void visitConstant(Statement.Constant statement) {
        assign(statement.target(), constant(statement.value()));
    }

    @Override
    public void visitOperation(Statement.Operation statement) {
        assign(statement.target(), statement.kind().name().toLowerCase(Locale.ROOT) + list(statement.operands()));
    }

    @Override
    public void visitAllocate(Statement.Allocate statement) {
        assign(statement.target(), "new " + simple(statement.type()));
    }

    @Override
    public void visitAllocateArray(Statement.AllocateArray statement) {
        assign(statement.target(), "new " + simple(statement.type()) + " " + statement.elements());
    }

    @Override
    public void visitReadField(Statement.ReadField statement) {
        assign(statement.target(), field(statement.receiver(), statement.field()));
    }

    @Override
    public void visitWriteField(Statement.WriteField statement) {
        text = field(statement.receiver(), statement.field()) + " = " + statement.value();
    }

    @Override
    public void visitReadElement(Statement.ReadElement statement) {
        assign(statement.target(), statement.array() + "[" + statement.index() + "]");
    }

    @Override
    public void visitWriteElement(Statement.WriteElement statement) {
        text = statement.array() + "[" + statement.index() + "] = " + statement.value();
    }

    @Override
    public void visitNextElement(Statement.NextElement statement) {
        assign(statement.target(), "next " + statement.collection());
    }

    @Override
    public void visitInvoke(Statement.Invoke statement) {
        String receiver = statement.receiver().map(variable -> variable + ".").orElse("");
        assign(statement.target(), receiver + callee(statement.callee()) + list(statement.arguments()));
    }

    @Override
    public void visitCreateFunction(Statement.CreateFunction statement) {
        assign(
                statement.target(),
                "function " + statement.body().name() + " captures " + statement.captured() + " as "
                        + simple(statement.functionalInterface()));
    }

    @Override
    public void visitCatchException(Statement.CatchException statement) {
        assign(statement.target(), "caught");
    }

    private void assign(Variable target, String value) {
        text = target + " = " + value;
    }

    /** A call that no override can take is marked by {@code !}, one whose declaration was not found by {@code ?}. */
    private static String callee(Callee callee) {
        return callee instanceof Callee.Resolved resolved
                ? (resolved.isVirtual() ? "" : "!")
                        + resolved.declaration().owner().simpleName() + "#" + resolved.name()
                : "?" + callee.receiverType().simpleName() + "#" + callee.name();
    }

    private static String field(Optional<Variable> receiver, FieldName field) {
        return receiver.map(variable -> variable + ".").orElse("")
                + field.owner().simpleName() + "#" + field.name();
    }

    private static String constant(ConstantValue value) {
        if (value instanceof ConstantValue.Text text) {
            return '"' + text.value() + '"';
        }
        if (value instanceof ConstantValue.Scalar scalar) {
            return scalar.value();
        }
        return value instanceof ConstantValue.ClassLiteral literal ? literal.type() + ".class" : "null";
    }

    private static String simple(Object type) {
        return type.toString().replaceAll("\\b[a-z]+\\.", "");
    }

    private static String list(List<Variable> variables) {
        return variables.stream().map(Variable::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
