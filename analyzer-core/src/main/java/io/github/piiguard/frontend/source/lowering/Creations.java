package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import java.util.List;
import java.util.Optional;

/** Lowers object creations: allocation, links to the surroundings, constructor call. */
final class Creations {
    private final Body body;

    Creations(Body body) {
        this.body = body;
    }

    Variable lower(ObjectCreationExpr creation, TypeUse wanted) {
        Optional<Variable> outer =
                creation.getScope().map(scope -> body.expressions().lower(scope));
        TypeUse type = typeOf(creation, outer, wanted);
        List<Argument> arguments = body.calls().arguments().of(creation.getArguments());
        Optional<TypeName> anonymous = body.unit().declared().nameOf(creation);
        if (anonymous.isPresent()) {
            return anonymous(anonymous.get(), type, arguments, creation);
        }
        return create(type, outer, arguments, creation);
    }

    private TypeUse typeOf(ObjectCreationExpr creation, Optional<Variable> outer, TypeUse wanted) {
        if (outer.isPresent()) {
            TypeName nested =
                    outer.get().type().name().nested(creation.getType().getNameAsString());
            if (body.types().header(nested).isPresent()) {
                return TypeUse.of(nested);
            }
        }
        TypeUse type = body.typeUse(creation.getType());
        boolean isDiamond = creation.getType().isUsingDiamondOperator();
        return isDiamond && !wanted.arguments().isEmpty() ? new TypeUse(type.name(), wanted.arguments()) : type;
    }

    Variable create(TypeUse type, List<Argument> arguments, Node node) {
        return create(type, Optional.empty(), arguments, node);
    }

    private Variable create(TypeUse type, Optional<Variable> outer, List<Argument> arguments, Node node) {
        Variable object = allocate(type, outer, node);
        construct(object, type, arguments, node);
        return object;
    }

    private Variable allocate(TypeUse type, Optional<Variable> outer, Node node) {
        Variable object = body.temporary(type);
        body.emit(new Statement.Allocate(object, type, body.location(node)));
        body.names().instances().link(object, type.name(), outer, node);
        return object;
    }

    /** Calls the constructor of {@code type} on an object; in a constructor the one of its superclass. */
    void construct(Variable object, TypeUse type, List<Argument> arguments, Node node) {
        Optional<MethodHeader> constructor = body.lowering().binder().constructor(type.name(), arguments);
        Arguments.Completed completed = body.calls().arguments().complete(arguments, constructor, type, node);
        Callee callee = constructor
                .<Callee>map(header -> new Callee.Resolved(header.signature(), type.name(), false))
                .orElseGet(
                        () -> new Callee.Unresolved(MethodSignature.CONSTRUCTOR, type.name(), completed.typeNames()));
        invoke(object, callee, completed.values(), node);
    }

    private void invoke(Variable object, Callee callee, List<Variable> values, Node node) {
        Variable nothing = body.temporary(Types.VOID);
        body.emit(new Statement.Invoke(nothing, callee, Optional.of(object), values, body.location(node)));
    }

    /** An anonymous class's constructor takes what the superclass's constructor takes. */
    Variable anonymous(TypeName name, TypeUse supertype, List<Argument> arguments, Node node) {
        Optional<MethodHeader> parent = body.lowering().binder().constructor(supertype.name(), arguments);
        Arguments.Completed completed = body.calls().arguments().complete(arguments, parent, supertype, node);
        List<TypeUse> types = parent.map(MethodHeader::parameterTypes)
                .orElseGet(() -> completed.values().stream().map(Variable::type).toList());
        LocalClasses.lowerAnonymous(body, name, node, new Constructors.Implicit(types, supertype, parent));
        Variable object = allocate(TypeUse.of(name), Optional.empty(), node);
        MethodSignature constructor = new MethodSignature(
                name,
                MethodSignature.CONSTRUCTOR,
                types.stream().map(TypeUse::name).toList());
        invoke(object, new Callee.Resolved(constructor, name, false), completed.values(), node);
        return object;
    }
}
