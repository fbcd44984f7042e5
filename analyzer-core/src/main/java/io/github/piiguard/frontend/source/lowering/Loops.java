package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Statement.NextElement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** Lowers loops. */
final class Loops {
    private final Body body;

    Loops(Body body) {
        this.body = body;
    }

    void lower(WhileStmt loop, List<String> labels) {
        GraphBuilder graph = body.graph();
        int head = graph.newBlock();
        int inside = graph.newBlock();
        int exit = graph.newBlock();
        graph.start(head);
        body.conditions().branch(loop.getCondition(), inside, exit);
        graph.resume(inside);
        run(loop.getBody(), labels, exit, head);
        graph.goTo(head);
        graph.start(exit);
    }

    void lower(DoStmt loop, List<String> labels) {
        GraphBuilder graph = body.graph();
        int inside = graph.newBlock();
        int condition = graph.newBlock();
        int exit = graph.newBlock();
        graph.start(inside);
        run(loop.getBody(), labels, exit, condition);
        graph.start(condition);
        body.conditions().branch(loop.getCondition(), inside, exit);
        graph.resume(exit);
    }

    void lower(ForStmt loop, List<String> labels) {
        body.frame().locals().nested(() -> {
            loop.getInitialization().forEach(body.expressions()::lower);
            GraphBuilder graph = body.graph();
            int head = graph.newBlock();
            int inside = graph.newBlock();
            int update = graph.newBlock();
            int exit = graph.newBlock();
            graph.start(head);
            Optional<Expression> condition = loop.getCompare();
            if (condition.isPresent()) {
                body.conditions().branch(condition.get(), inside, exit);
            } else {
                graph.goTo(inside);
            }
            graph.resume(inside);
            run(loop.getBody(), labels, exit, update);
            graph.start(update);
            loop.getUpdate().forEach(body.expressions()::lower);
            graph.goTo(head);
            graph.start(exit);
        });
    }

    void lower(ForEachStmt loop, List<String> labels) {
        GraphBuilder graph = body.graph();
        Variable collection = body.expressions().lower(loop.getIterable());
        int head = graph.newBlock();
        int inside = graph.newBlock();
        int exit = graph.newBlock();
        graph.start(head);
        graph.leave(new Terminator.Iteration(collection, inside, exit));
        graph.resume(inside);
        body.frame().locals().nested(() -> {
            VariableDeclarator declared = loop.getVariableDeclarator();
            TypeUse type = declared.getType().isVarType()
                    ? body.typing().iterated(collection.type())
                    : body.typeUse(declared.getType());
            Variable element = body.frame().declare(declared.getNameAsString(), type);
            body.emit(new NextElement(element, collection, body.location(declared)));
            run(loop.getBody(), labels, exit, head);
        });
        graph.goTo(head);
        graph.start(exit);
    }

    private void run(Statement inside, List<String> labels, int exit, int next) {
        body.frame().jumps().inLoop(labels, exit, next, () -> body.frame()
                .locals()
                .nested(() -> body.statements().lower(inside)));
    }
}
