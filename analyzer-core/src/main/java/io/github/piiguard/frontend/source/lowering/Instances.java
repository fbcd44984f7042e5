package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import java.util.Optional;

/** Finds the objects of the types around a place, and gives new objects what they hold of their surroundings. */
final class Instances {
    private final Body body;

    Instances(Body body) {
        this.body = body;
    }

    /** The object of a type around this code, read through the inner objects' links. */
    Optional<Variable> of(ClassContext wanted, Node node) {
        ClassContext type = body.frame().type();
        Optional<Variable> object = body.frame().self();
        while (object.isPresent() && !type.name().equals(wanted.name())) {
            if (!type.hasOuterInstance() || type.outer().isEmpty()) {
                return Optional.empty();
            }
            ClassContext outer = type.outer().get();
            Variable next = body.temporary(body.typing().selfType(outer.name()));
            body.emit(new Statement.ReadField(next, object, type.outerField(), body.location(node)));
            object = Optional.of(next);
            type = outer;
        }
        return object;
    }

    /** The innermost object around this code that is a {@code type}. */
    Optional<Variable> enclosing(TypeName type, Node node) {
        Optional<ClassContext> candidate = Optional.of(body.frame().type());
        while (candidate.isPresent()) {
            if (body.types().isSubtype(candidate.get().name(), type)) {
                return of(candidate.get(), node);
            }
            candidate = candidate.get().outer();
        }
        return Optional.empty();
    }

    /** Writes into a new object the outer object and the locals that its class and its superclasses capture. */
    void link(Variable object, TypeName type, Optional<Variable> outer, Node node) {
        Optional<ClassContext> context = body.lowering().context(type);
        if (context.isEmpty()) {
            outer.ifPresent(given -> linkOuter(object, ClassContext.outerField(type), given, node));
        }
        // Broken code may let a class inherit from itself.
        for (int depth = 0; context.isPresent() && depth < 16; depth++) {
            link(object, context.get(), outer, node);
            TypeName superclass = body.calls().superclass(context.get()).name();
            context = body.lowering().context(superclass);
        }
    }

    private void linkOuter(Variable object, FieldName field, Variable outer, Node node) {
        body.emit(new Statement.WriteField(Optional.of(object), field, outer, body.location(node)));
    }

    private void link(Variable object, ClassContext type, Optional<Variable> given, Node node) {
        if (type.hasOuterInstance()) {
            given.or(() -> type.outer().flatMap(outer -> enclosing(outer.name(), node)))
                    .ifPresent(outer -> linkOuter(object, type.outerField(), outer, node));
        }
        for (String local : type.captures().keySet()) {
            Variable value = body.names().read(body.names().target(local, node), node);
            body.emit(new Statement.WriteField(
                    Optional.of(object), type.capturedField(local), value, body.location(node)));
        }
    }
}
