package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.Optional;

/** Locals that hold the object around them for good: {@code final Report report = this}, for a task that is another object. */
final class OwnObject {
    private OwnObject() {}

    static boolean isHeldBy(VariableDeclarator local) {
        return local.getInitializer()
                        .filter(Expression::isThisExpr)
                        .filter(self -> self.asThisExpr().getTypeName().isEmpty())
                        .isPresent()
                && !isAssigned(local);
    }

    private static boolean isAssigned(VariableDeclarator local) {
        Optional<Node> scope = local.getParentNode();
        while (scope.isPresent() && !(scope.get() instanceof BlockStmt)) {
            scope = scope.get().getParentNode();
        }
        return scope.stream()
                .flatMap(block -> block.findAll(AssignExpr.class).stream())
                .map(AssignExpr::getTarget)
                .anyMatch(target -> target.isNameExpr()
                        && target.asNameExpr().getNameAsString().equals(local.getNameAsString()));
    }
}
