package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** Lowers array creations and initialisers. */
final class Arrays {
    private final Body body;

    Arrays(Body body) {
        this.body = body;
    }

    Variable create(ArrayCreationExpr creation) {
        TypeUse type = body.typeUse(creation.getElementType());
        for (int i = 0; i < creation.getLevels().size(); i++) {
            type = type.arrayOf();
        }
        creation.getLevels().forEach(level -> level.getDimension()
                .ifPresent(size -> body.expressions().lower(size)));
        if (creation.getInitializer().isPresent()) {
            return fill(creation.getInitializer().get(), type);
        }
        return allocate(body, type, List.of(), creation);
    }

    Variable fill(ArrayInitializerExpr initializer, TypeUse type) {
        List<Variable> elements = new ArrayList<>();
        for (Expression value : initializer.getValues()) {
            elements.add(body.expressions().lower(value, type.elementType()));
        }
        return allocate(body, type, elements, initializer);
    }

    static Variable allocate(Body body, TypeUse type, List<Variable> elements, Node node) {
        Variable array = body.temporary(type);
        body.emit(new Statement.AllocateArray(array, type, elements, body.location(node)));
        return array;
    }
}
