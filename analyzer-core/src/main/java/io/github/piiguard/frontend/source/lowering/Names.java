package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import java.util.List;
import java.util.Optional;

/** Finds what names of variables and fields mean, and reads and writes it. */
final class Names {
    private final Body body;
    private final Instances instances;
    private final TypeNames typeNames;

    Names(Body body) {
        this.body = body;
        instances = new Instances(body);
        typeNames = new TypeNames(body, this);
    }

    Instances instances() {
        return instances;
    }

    /** The type that an expression in front of a dot names, if it names a type and not a value. */
    Optional<TypeName> asType(Expression expression) {
        return typeNames.asType(expression);
    }

    Variable self(ThisExpr expression) {
        return expression
                .getTypeName()
                .map(name -> qualifiedSelf(name.asString(), expression))
                .orElseGet(() -> self((Node) expression));
    }

    /** {@code this}; unknown in code that has none. */
    Variable self(Node node) {
        return body.frame().self().orElseGet(() -> body.temporary(TypeUse.UNKNOWN));
    }

    private Variable qualifiedSelf(String typeName, Node node) {
        return body.unit()
                .scope()
                .typeNamed(typeName, node)
                .flatMap(type -> instances.enclosing(type, node))
                .orElseGet(() -> self(node));
    }

    /** What an expression that is assigned or stepped stands for. */
    Target target(Expression expression) {
        if (expression instanceof NameExpr name) {
            return target(name.getNameAsString(), name);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return target(enclosed.getInner());
        }
        if (expression instanceof ArrayAccessExpr access) {
            Variable array = body.expressions().lower(access.getName());
            return new Target.Element(array, body.expressions().lower(access.getIndex()));
        }
        return expression instanceof FieldAccessExpr access
                ? field(access)
                : new Target.Local(body.expressions().lower(expression));
    }

    /** What a simple name stands for; a name that nothing declares is taken for an inherited field. */
    Target target(String name, Node node) {
        return find(name, node)
                .or(() -> imported(name))
                .orElseGet(() -> new Target.Field(
                        body.frame().self(), new FieldName(body.frame().type().name(), name), TypeUse.UNKNOWN));
    }

    /** The local, captured local, own, inherited or outer field of that name. */
    Optional<Target> find(String name, Node node) {
        Optional<Variable> local = body.frame().find(name);
        if (local.isPresent()) {
            return local.map(Target.Local::new);
        }
        Optional<ClassContext> type = Optional.of(body.frame().type());
        while (type.isPresent()) {
            Optional<Target> found = inType(type.get(), name, node);
            if (found.isPresent()) {
                return found;
            }
            type = type.get().outer();
        }
        return Optional.empty();
    }

    private Optional<Target> inType(ClassContext type, String name, Node node) {
        Optional<FieldHeader> field = body.types().findField(type.name(), name);
        if (field.isPresent()) {
            return field.map(header -> header.isStatic()
                    ? staticField(header)
                    : instanceField(
                            instances.of(type, node), header, body.typing().selfType(type.name())));
        }
        return Optional.ofNullable(type.captures().get(name))
                .map(captured -> new Target.Field(instances.of(type, node), type.capturedField(name), captured));
    }

    private static Target staticField(FieldHeader field) {
        return new Target.Field(Optional.empty(), field.name(), field.type());
    }

    private Target instanceField(Optional<Variable> receiver, FieldHeader field, TypeUse receiverType) {
        TypeUse type = body.typing().fieldType(receiverType, field.name().owner(), field.type());
        return new Target.Field(receiver, field.name(), type);
    }

    private Optional<Target> imported(String name) {
        List<TypeName> owners = body.unit().scope().staticImports(name);
        Optional<Target> known = owners.stream()
                .flatMap(owner -> body.types().findField(owner, name).stream())
                .findFirst()
                .map(Names::staticField);
        return known.or(() -> owners.stream()
                .filter(owner ->
                        owners.size() == 1 && body.types().header(owner).isEmpty())
                .findFirst()
                .map(owner -> new Target.Field(Optional.empty(), new FieldName(owner, name), TypeUse.UNKNOWN)));
    }

    /** The value of {@code scope.name}. */
    Variable fieldAccess(FieldAccessExpr access) {
        if (access.getNameAsString().equals("length")
                && asType(access.getScope()).isEmpty()) {
            Variable scope = body.expressions().lower(access.getScope());
            return scope.type().name().isArray()
                    ? body.operation("length", OperationKind.PREDICATE, Types.INT, List.of(scope), access)
                    : read(fieldOf(scope, "length", access), access);
        }
        return read(field(access), access);
    }

    private Target field(FieldAccessExpr access) {
        String name = access.getNameAsString();
        if (access.getScope() instanceof SuperExpr) {
            return ofType(self(access), body.calls().superclass(body.frame().type()), name);
        }
        Optional<TypeName> type = asType(access.getScope());
        return type.isPresent()
                ? ofType(type.get(), name)
                : fieldOf(body.expressions().lower(access.getScope()), name, access);
    }

    /** The static field of a type. */
    private Target ofType(TypeName type, String name) {
        return body.types()
                .findField(type, name)
                .map(Names::staticField)
                .orElseGet(() ->
                        new Target.Field(Optional.empty(), new FieldName(type, name), FluentTypes.ofField(type, name)));
    }

    /** The field of that name of an object. */
    Target fieldOf(Variable receiver, String name, Node node) {
        return ofType(receiver, body.erased(receiver.type(), node), name);
    }

    private Target ofType(Variable receiver, TypeUse type, String name) {
        Optional<FieldHeader> field =
                type.isUnknown() ? Optional.empty() : body.types().findField(type.name(), name);
        if (field.isEmpty()) {
            TypeUse known = TypeUse.of(body.types().libraryResult(type.name(), name));
            return new Target.Field(Optional.of(receiver), new FieldName(type.name(), name), known);
        }
        return field.get().isStatic()
                ? staticField(field.get())
                : instanceField(Optional.of(receiver), field.get(), type);
    }

    Variable read(Target target, Node node) {
        if (target instanceof Target.Local local) {
            return local.variable();
        }
        Variable value = body.temporary(target.type());
        if (target instanceof Target.Field field) {
            body.emit(new Statement.ReadField(value, field.receiver(), field.field(), body.location(node)));
        } else if (target instanceof Target.Element element) {
            body.emit(new Statement.ReadElement(value, element.array(), element.index(), body.location(node)));
        }
        return value;
    }

    void write(Target target, Variable value, Node node) {
        if (target instanceof Target.Local local) {
            body.copy(local.variable(), value, node);
        } else if (target instanceof Target.Field field) {
            body.emit(new Statement.WriteField(field.receiver(), field.field(), value, body.location(node)));
        } else if (target instanceof Target.Element element) {
            body.emit(new Statement.WriteElement(element.array(), element.index(), value, body.location(node)));
        }
    }
}
