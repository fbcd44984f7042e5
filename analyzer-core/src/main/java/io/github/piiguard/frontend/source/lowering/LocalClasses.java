package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lowers local and anonymous classes where a body declares them. */
final class LocalClasses {
    private LocalClasses() {}

    /** Lowers a class, record or interface that a statement declares. */
    static void lower(Body body, Node declaration) {
        body.unit().declared().nameOf(declaration).ifPresent(name -> {
            boolean isStatic = body.unit().declared().isStaticType(declaration);
            body.lowering()
                    .lowerType(
                            isStatic
                                    ? new ClassContext(
                                            name,
                                            declaration,
                                            Optional.of(body.frame().type()),
                                            false,
                                            Map.of())
                                    : context(body, name, declaration));
        });
    }

    /** Lowers an anonymous class, with the constructor that its creation calls. */
    static void lowerAnonymous(Body body, TypeName name, Node declaration, Constructors.Implicit constructor) {
        body.lowering().lowerAnonymous(context(body, name, declaration), constructor);
    }

    private static ClassContext context(Body body, TypeName name, Node declaration) {
        Frame frame = body.frame();
        return new ClassContext(
                name, declaration, Optional.of(frame.type()), frame.self().isPresent(), captures(frame, declaration));
    }

    /** The visible locals whose names occur in the class; more than it needs do no harm. */
    private static Map<String, TypeUse> captures(Frame frame, Node declaration) {
        Map<String, TypeUse> captures = new LinkedHashMap<>();
        declaration.walk(node ->
                name(node).flatMap(frame::find).ifPresent(variable -> captures.put(variable.name(), variable.type())));
        return captures;
    }

    private static Optional<String> name(Node node) {
        if (node instanceof NameExpr name) {
            return Optional.of(name.getNameAsString());
        }
        return node instanceof TypeExpr type
                ? Optional.of(type.getTypeAsString().split("\\.", 2)[0])
                : Optional.empty();
    }
}
