package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lowers switch statements and expressions, of arrows and of colons, with patterns and guards. */
final class Switches {
    private final Body body;

    Switches(Body body) {
        this.body = body;
    }

    void statement(SwitchStmt choice, List<String> labels) {
        int exit = body.graph().newBlock();
        body.frame().jumps().inBreakable(labels, true, exit, () -> entries(choice, exit, Optional.empty()));
        body.graph().start(exit);
    }

    Variable expression(SwitchExpr choice, TypeUse wanted) {
        Join join = new Join(body.graph());
        int nowhere = body.graph().newBlock();
        body.frame().jumps().inYielding(join, () -> entries(choice, nowhere, Optional.of(wanted)));
        body.graph().startDetached();
        return join.finish(wanted);
    }

    /** @param wanted the type of the value, for an expression */
    private void entries(SwitchNode choice, int exit, Optional<TypeUse> wanted) {
        GraphBuilder graph = body.graph();
        Variable selector = body.expressions().lower(choice.getSelector());
        List<SwitchEntry> entries = choice.getEntries();
        List<Integer> tests = new ArrayList<>();
        entries.forEach(entry -> tests.add(graph.newBlock()));
        List<Integer> targets = new ArrayList<>(tests);
        List<List<ConstantValue>> labels = new SwitchLabels(body, selector).of(entries);
        if (wanted.isEmpty() && entries.stream().noneMatch(Switches::takesAll)) {
            targets.add(exit);
            labels = labels.isEmpty()
                    ? labels
                    : Stream.concat(labels.stream(), Stream.of(List.<ConstantValue>of()))
                            .toList();
        }
        graph.leave(new Terminator.Switch(selector, targets, labels));
        List<Integer> bodies = new ArrayList<>();
        entries.forEach(entry -> bodies.add(graph.newBlock()));
        body.frame().locals().nested(() -> {
            for (int i = 0; i < entries.size(); i++) {
                List<Integer> others = targets.subList(Math.min(i + 1, targets.size()), targets.size());
                int previous = graph.here();
                graph.resume(tests.get(i));
                enter(entries.get(i), selector, bodies.get(i), others);
                graph.resume(previous);
                graph.start(bodies.get(i));
                run(entries.get(i), exit, wanted);
            }
        });
        if (wanted.isEmpty()) {
            graph.goTo(exit);
        }
    }

    private static boolean takesAll(SwitchEntry entry) {
        return entry.isDefault() || entry.getLabels().isEmpty();
    }

    /** Binds the label's patterns and asks the guard, then goes to the entry's body or on to the other entries. */
    private void enter(SwitchEntry entry, Variable selector, int entryBody, List<Integer> others) {
        for (Expression label : entry.getLabels()) {
            if (label instanceof PatternExpr) {
                body.patterns().bind(label, selector);
            }
        }
        if (entry.getGuard().isPresent()) {
            int otherwise = body.graph().newBlock();
            body.conditions().branch(entry.getGuard().get(), entryBody, otherwise);
            body.graph().resume(otherwise);
            body.graph().leave(new Terminator.Switch(selector, others));
        } else {
            body.graph().goTo(entryBody);
        }
    }

    private void run(SwitchEntry entry, int exit, Optional<TypeUse> wanted) {
        boolean isArrow = entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
        boolean isValue = wanted.isPresent() && entry.getType() == SwitchEntry.Type.EXPRESSION;
        if (isValue && entry.getStatements().size() == 1 && entry.getStatement(0) instanceof ExpressionStmt only) {
            yieldValue(only.getExpression(), wanted.get(), only);
            return;
        }
        entry.getStatements().forEach(statement -> body.statements().lower(statement));
        if (isArrow) {
            body.graph().goTo(exit);
        }
    }

    /** Gives the switch expression around this place its value. */
    void yieldValue(Expression expression, TypeUse wanted, Node node) {
        Variable value = body.expressions().lower(expression, wanted);
        body.frame().jumps().yieldTo().ifPresent(join -> join.add(value, body.location(node)));
    }
}
