package io.github.piiguard.dump;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Bodies as text, block by block; names of types are written without their packages. */
public final class IrText {
    private IrText() {}

    /** The blocks of a body, each with its number, its handlers, its statements and where it leads. */
    public static String of(MethodBody body) {
        return of(body, StatementText::of);
    }

    /** The same, each statement with its line in the source. */
    public static String withLines(MethodBody body) {
        return of(body, statement -> "%-60s // line %d"
                .formatted(StatementText.of(statement), statement.location().line()));
    }

    private static String of(MethodBody body, Function<Statement, String> writer) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            text.append(i).append(':');
            if (!block.handlers().isEmpty()) {
                text.append(" on exception ").append(numbers(block.handlers()));
            }
            text.append('\n');
            lines(block, writer).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    /** The lines of one block: its statements and its end. */
    static List<String> lines(Block block, Function<Statement, String> writer) {
        List<String> lines = new ArrayList<>();
        block.statements().forEach(statement -> lines.add(writer.apply(statement)));
        lines.add(of(block.terminator()));
        return lines;
    }

    private static String of(Terminator terminator) {
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

    private static String numbers(List<Integer> blocks) {
        return blocks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
