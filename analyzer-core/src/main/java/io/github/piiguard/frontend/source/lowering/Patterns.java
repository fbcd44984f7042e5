package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.List;

/** Lowers patterns: the test, the variables that they bind, and the accessors of records. */
final class Patterns {
    private final Body body;

    Patterns(Body body) {
        this.body = body;
    }

    /** Leaves the current block for {@code whenTrue}, with the pattern's variables bound, or for {@code whenFalse}. */
    void match(Node pattern, Variable value, int whenTrue, int whenFalse) {
        Variable test = body.operation(OperationKind.PREDICATE, Types.BOOLEAN, List.of(value), pattern);
        int binding = body.graph().newBlock();
        body.graph().leave(new Terminator.Branch(test, binding, whenFalse));
        body.graph().resume(binding);
        bind(pattern, value);
        body.graph().goTo(whenTrue);
    }

    /** Binds a pattern's variables to the parts of a value that matches. */
    void bind(Node pattern, Variable value) {
        if (pattern instanceof TypePatternExpr type) {
            bindVariable(type, value);
        } else if (pattern instanceof RecordPatternExpr type) {
            bindComponents(type, cast(type, value));
        }
    }

    private void bindVariable(TypePatternExpr pattern, Variable value) {
        if (pattern.getNameAsString().equals("_")) {
            return;
        }
        TypeUse type = pattern.getType().isVarType() ? value.type() : body.typeUse(pattern.getType());
        Variable source = pattern.getType().isVarType() || type.equals(value.type()) ? value : cast(pattern, value);
        body.copy(body.frame().declare(pattern.getNameAsString(), type), source, pattern);
    }

    private Variable cast(PatternExpr pattern, Variable value) {
        TypeUse type = body.typeUse(pattern.getType());
        boolean isRaw =
                type.arguments().isEmpty() && type.name().equals(value.type().name());
        return body.operation(OperationKind.CAST, isRaw ? value.type() : type, List.of(value), pattern);
    }

    private void bindComponents(RecordPatternExpr pattern, Variable object) {
        List<FieldHeader> components = body.types().header(object.type().name()).stream()
                .filter(header -> header.kind() == TypeHeader.Kind.RECORD)
                .flatMap(header -> header.fields().stream())
                .filter(field -> !field.isStatic())
                .toList();
        for (int i = 0; i < pattern.getPatternList().size(); i++) {
            Node part = pattern.getPatternList().get(i);
            // The parts of a record that is not at hand count as the whole.
            Variable value =
                    i < components.size() ? component(components.get(i), object, part) : unknownPart(part, object);
            bind(part, value);
        }
    }

    private Variable component(FieldHeader component, Variable object, Node part) {
        Calls.Site accessor = body.calls().on(object, component.name().name(), part);
        return body.calls().invoke(accessor, List.of());
    }

    private Variable unknownPart(Node part, Variable object) {
        return body.operation(OperationKind.CAST, TypeUse.UNKNOWN, List.of(object), part);
    }
}
