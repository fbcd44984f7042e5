package io.github.piiguard.frontend.source;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints bodies so that a test can say what it expects; names of types are printed without their packages. */
public final class IrText {
    private IrText() {}

    public static String of(MethodBody body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.blocks().size(); i++) {
            block(i, body.blocks().get(i), text);
        }
        return text.toString();
    }

    private static void block(int number, Block block, StringBuilder text) {
        text.append(number).append(':');
        if (!block.handlers().isEmpty()) {
            text.append(" on exception ").append(numbers(block.handlers()));
        }
        text.append('\n');
        block.statements()
                .forEach(statement ->
                        text.append("  ").append(statement(statement)).append('\n'));
        text.append("  ").append(terminator(block.terminator())).append('\n');
    }

    static String statement(Statement statement) {
        if (statement instanceof Statement.Copy copy) {
            return copy.target() + " = " + copy.source();
        }
        if (statement instanceof Statement.Constant constant) {
            return constant.target() + " = " + constant(constant.value());
        }
        if (statement instanceof Statement.Operation operation) {
            return operation.target() + " = " + operation.kind().name().toLowerCase(Locale.ROOT)
                    + list(operation.operands());
        }
        if (statement instanceof Statement.Allocate allocation) {
            return allocation.target() + " = new " + simple(allocation.type());
        }
        if (statement instanceof Statement.AllocateArray array) {
            return array.target() + " = new " + simple(array.type()) + " " + array.elements();
        }
        if (statement instanceof Statement.ReadField read) {
            return read.target() + " = " + field(read.receiver(), read.field());
        }
        if (statement instanceof Statement.WriteField write) {
            return field(write.receiver(), write.field()) + " = " + write.value();
        }
        return other(statement);
    }

    private static String other(Statement statement) {
        if (statement instanceof Statement.ReadElement read) {
            return read.target() + " = " + read.array() + "[" + read.index() + "]";
        }
        if (statement instanceof Statement.WriteElement write) {
            return write.array() + "[" + write.index() + "] = " + write.value();
        }
        if (statement instanceof Statement.NextElement next) {
            return next.target() + " = next " + next.collection();
        }
        if (statement instanceof Statement.Invoke call) {
            return call(call);
        }
        if (statement instanceof Statement.CreateFunction function) {
            return function.target() + " = function " + function.body().name() + " captures " + function.captured()
                    + " as " + simple(function.functionalInterface());
        }
        return ((Statement.CatchException) statement).target() + " = caught";
    }

    private static String call(Statement.Invoke call) {
        String receiver = call.receiver().map(variable -> variable + ".").orElse("");
        String callee = call.callee() instanceof Callee.Resolved resolved
                ? (resolved.isVirtual() ? "" : "!")
                        + resolved.declaration().owner().simpleName() + "#" + resolved.name()
                : "?" + call.callee().receiverType().simpleName() + "#"
                        + call.callee().name();
        return call.target() + " = " + receiver + callee + list(call.arguments());
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

    private static String numbers(List<Integer> blocks) {
        return blocks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String terminator(Terminator terminator) {
        if (terminator instanceof Terminator.Goto jump) {
            return "goto " + jump.target();
        }
        if (terminator instanceof Terminator.Branch branch) {
            return "if " + branch.condition() + " goto " + branch.whenTrue() + " else " + branch.whenFalse();
        }
        if (terminator instanceof Terminator.Switch choice) {
            return "switch " + choice.selector() + " to " + numbers(choice.targets());
        }
        if (terminator instanceof Terminator.Iteration loop) {
            return "each " + loop.collection() + " goto " + loop.body() + " else " + loop.exit();
        }
        if (terminator instanceof Terminator.Return end) {
            return end.value().map(value -> "return " + value).orElse("return");
        }
        return "throw " + ((Terminator.Throw) terminator).exception();
    }
}
