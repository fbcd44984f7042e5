package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Statement.CatchException;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers try statements; what runs at their end is built once for each way out. */
final class Tries {
    private static final TypeUse THROWABLE = TypeUse.of("java.lang.Throwable");
    private static final Set<String> CATCHING_ALL = Set.of("Throwable", "java.lang.Throwable");

    private final Body body;

    Tries(Body body) {
        this.body = body;
    }

    void lower(TryStmt statement) {
        Optional<BlockStmt> last = statement.getFinallyBlock();
        if (last.isPresent()) {
            cleaned(() -> body.statements().lower(last.get()), () -> guarded(statement), last.get());
        } else {
            guarded(statement);
        }
    }

    /** Runs {@code code}, and {@code cleanup} on every way out of it. */
    private void cleaned(Runnable cleanup, Runnable code, Node node) {
        GraphBuilder graph = body.graph();
        int failure = graph.newBlock();
        body.frame().jumps().withCleanup(cleanup, () -> graph.withHandlers(List.of(failure), code));
        int after = graph.newBlock();
        cleanup.run();
        graph.goTo(after);
        graph.resume(failure);
        Variable exception = body.temporary(THROWABLE);
        body.emit(new CatchException(exception, body.location(node)));
        cleanup.run();
        graph.leave(new Terminator.Throw(exception));
        graph.resume(after);
    }

    private void guarded(TryStmt statement) {
        if (statement.getCatchClauses().isEmpty()) {
            withResources(statement, 0);
            return;
        }
        GraphBuilder graph = body.graph();
        List<Integer> handlers = new ArrayList<>();
        statement.getCatchClauses().forEach(clause -> handlers.add(graph.newBlock()));
        List<Integer> inner = new ArrayList<>(handlers);
        if (statement.getCatchClauses().stream().noneMatch(Tries::catchesAll)) {
            inner.addAll(graph.handlers());
        }
        graph.withHandlers(inner, () -> withResources(statement, 0));
        int after = graph.newBlock();
        graph.goTo(after);
        for (int i = 0; i < handlers.size(); i++) {
            graph.resume(handlers.get(i));
            handle(statement.getCatchClauses().get(i));
            graph.goTo(after);
        }
        graph.resume(after);
    }

    private static boolean catchesAll(CatchClause clause) {
        return CATCHING_ALL.contains(clause.getParameter().getTypeAsString());
    }

    private void handle(CatchClause clause) {
        body.frame().locals().nested(() -> {
            TypeUse type = body.typeUse(clause.getParameter().getType());
            Variable exception = body.frame().declare(clause.getParameter().getNameAsString(), type);
            body.emit(new CatchException(exception, body.location(clause.getParameter())));
            body.statements().lower(clause.getBody());
        });
    }

    private void withResources(TryStmt statement, int index) {
        if (index == statement.getResources().size()) {
            body.statements().lower(statement.getTryBlock());
            return;
        }
        body.frame().locals().nested(() -> {
            Expression resource = statement.getResources().get(index);
            Variable opened = open(resource);
            cleaned(() -> close(opened, resource), () -> withResources(statement, index + 1), resource);
        });
    }

    private Variable open(Expression resource) {
        Variable value = body.expressions().lower(resource);
        return resource instanceof VariableDeclarationExpr declaration
                ? body.frame()
                        .find(declaration.getVariable(0).getNameAsString())
                        .orElse(value)
                : value;
    }

    private void close(Variable resource, Node node) {
        body.calls().invoke(body.calls().on(resource, "close", node), List.of());
    }
}
