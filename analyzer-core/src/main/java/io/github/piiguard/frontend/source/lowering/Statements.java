package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers statements; the visitor's argument are the labels in front of the statement. */
final class Statements extends VoidVisitorWithDefaults<List<String>> {
    private final Body body;
    private final Loops loops;
    private final Tries tries;

    Statements(Body body) {
        this.body = body;
        loops = new Loops(body);
        tries = new Tries(body);
    }

    void lower(Statement statement) {
        statement.accept(this, List.of());
    }

    void lowerAll(List<Statement> statements) {
        statements.forEach(this::lower);
    }

    @Override
    public void defaultAction(Node node, List<String> labels) {
        body.notUnderstood(node);
    }

    @Override
    public void visit(BlockStmt block, List<String> labels) {
        labelled(labels, () -> body.frame().locals().nested(() -> lowerAll(block.getStatements())));
    }

    @Override
    public void visit(EmptyStmt statement, List<String> labels) {
        // Does nothing, as the language says.
    }

    @Override
    public void visit(ExpressionStmt statement, List<String> labels) {
        body.expressions().lower(statement.getExpression());
    }

    /** Declares local variables and gives them their first values. */
    void declare(VariableDeclarationExpr declaration) {
        for (VariableDeclarator declarator : declaration.getVariables()) {
            Optional<Expression> initializer = declarator.getInitializer();
            boolean isInferred = declarator.getType().isVarType();
            TypeUse declared = isInferred ? TypeUse.UNKNOWN : body.typeUse(declarator.getType());
            Optional<Variable> value =
                    initializer.map(expression -> body.expressions().lower(expression, declared));
            TypeUse type = isInferred || OwnObject.isHeldBy(declarator)
                    ? value.map(Variable::type).orElse(declared)
                    : declared;
            if (!declarator.getNameAsString().equals("_")) {
                Variable local = body.frame().declare(declarator.getNameAsString(), type);
                value.ifPresent(source -> body.copy(local, source, declarator));
            }
        }
    }

    @Override
    public void visit(IfStmt statement, List<String> labels) {
        labelled(labels, () -> lowerIf(statement));
    }

    /** Walks along an else-if chain without recursion, since some are thousands long. */
    private void lowerIf(IfStmt first) {
        GraphBuilder graph = body.graph();
        int exit = graph.newBlock();
        Optional<Statement> next = Optional.of(first);
        while (next.isPresent()) {
            if (!(next.get() instanceof IfStmt statement)) {
                body.frame().locals().nested(lowering(next.get()));
                break;
            }
            int whenTrue = graph.newBlock();
            int whenFalse = graph.newBlock();
            body.conditions().branch(statement.getCondition(), whenTrue, whenFalse);
            graph.resume(whenTrue);
            lower(statement.getThenStmt());
            graph.goTo(exit);
            graph.resume(whenFalse);
            next = statement.getElseStmt();
        }
        graph.start(exit);
    }

    private Runnable lowering(Statement statement) {
        return () -> lower(statement);
    }

    private void labelled(List<String> labels, Runnable code) {
        if (labels.isEmpty()) {
            code.run();
            return;
        }
        int exit = body.graph().newBlock();
        body.frame().jumps().inBreakable(labels, false, exit, code);
        body.graph().start(exit);
    }

    @Override
    public void visit(LabeledStmt statement, List<String> labels) {
        List<String> all = new ArrayList<>(labels);
        all.add(statement.getLabel().getIdentifier());
        statement.getStatement().accept(this, all);
    }

    @Override
    public void visit(WhileStmt loop, List<String> labels) {
        loops.lower(loop, labels);
    }

    @Override
    public void visit(DoStmt loop, List<String> labels) {
        loops.lower(loop, labels);
    }

    @Override
    public void visit(ForStmt loop, List<String> labels) {
        loops.lower(loop, labels);
    }

    @Override
    public void visit(ForEachStmt loop, List<String> labels) {
        loops.lower(loop, labels);
    }

    @Override
    public void visit(SwitchStmt choice, List<String> labels) {
        body.switches().statement(choice, labels);
    }

    @Override
    public void visit(YieldStmt statement, List<String> labels) {
        body.switches().yieldValue(statement.getExpression(), TypeUse.UNKNOWN, statement);
    }

    @Override
    public void visit(BreakStmt statement, List<String> labels) {
        body.frame().jumps().breakTo(statement.getLabel().map(SimpleName::getIdentifier));
    }

    @Override
    public void visit(ContinueStmt statement, List<String> labels) {
        body.frame().jumps().continueTo(statement.getLabel().map(SimpleName::getIdentifier));
    }

    @Override
    public void visit(ReturnStmt statement, List<String> labels) {
        Optional<Variable> value = statement.getExpression().map(expression -> body.expressions()
                .lower(expression, body.frame().result()));
        body.frame().jumps().cleanUp();
        body.finish(value);
    }

    @Override
    public void visit(ThrowStmt statement, List<String> labels) {
        Variable exception = body.expressions().lower(statement.getExpression());
        body.graph().leave(new Terminator.Throw(exception));
    }

    @Override
    public void visit(TryStmt statement, List<String> labels) {
        labelled(labels, () -> tries.lower(statement));
    }

    @Override
    public void visit(SynchronizedStmt statement, List<String> labels) {
        body.expressions().lower(statement.getExpression());
        statement.getBody().accept(this, labels);
    }

    @Override
    public void visit(AssertStmt statement, List<String> labels) {
        GraphBuilder graph = body.graph();
        int holds = graph.newBlock();
        int fails = graph.newBlock();
        body.conditions().branch(statement.getCheck(), holds, fails);
        graph.resume(fails);
        Variable message = statement
                .getMessage()
                .map(expression -> body.expressions().lower(expression))
                .orElseGet(() -> body.temporary(TypeUse.UNKNOWN));
        graph.leave(new Terminator.Throw(message));
        graph.resume(holds);
    }

    @Override
    public void visit(ExplicitConstructorInvocationStmt statement, List<String> labels) {
        Constructors.invoke(body, statement);
    }

    @Override
    public void visit(LocalClassDeclarationStmt statement, List<String> labels) {
        LocalClasses.lower(body, statement.getClassDeclaration());
    }

    @Override
    public void visit(LocalRecordDeclarationStmt statement, List<String> labels) {
        LocalClasses.lower(body, statement.getRecordDeclaration());
    }
}
