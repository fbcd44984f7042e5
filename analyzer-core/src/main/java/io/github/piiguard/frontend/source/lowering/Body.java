package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.List;
import java.util.Optional;

/** The lowering of one body: its frame, and the parts that understand expressions, statements and the rest. */
final class Body {
    private final UnitLowering lowering;
    private final Frame frame;
    private final Expressions expressions;
    private final Statements statements;
    private final Names names;
    private final Calls calls;
    private final Creations creations;
    private final Functions functions;
    private final Conditions conditions;
    private final Switches switches;
    private final Patterns patterns;

    Body(UnitLowering lowering, Frame frame) {
        this.lowering = lowering;
        this.frame = frame;
        expressions = new Expressions(this);
        statements = new Statements(this);
        names = new Names(this);
        calls = new Calls(this);
        creations = new Creations(this);
        functions = new Functions(this);
        conditions = new Conditions(this);
        switches = new Switches(this);
        patterns = new Patterns(this);
    }

    UnitLowering lowering() {
        return lowering;
    }

    Unit unit() {
        return lowering.unit();
    }

    TypeHierarchy types() {
        return lowering.types();
    }

    Typing typing() {
        return lowering.typing();
    }

    Frame frame() {
        return frame;
    }

    GraphBuilder graph() {
        return frame.graph();
    }

    Expressions expressions() {
        return expressions;
    }

    Statements statements() {
        return statements;
    }

    Names names() {
        return names;
    }

    Calls calls() {
        return calls;
    }

    Creations creations() {
        return creations;
    }

    Functions functions() {
        return functions;
    }

    Conditions conditions() {
        return conditions;
    }

    Switches switches() {
        return switches;
    }

    Patterns patterns() {
        return patterns;
    }

    SourceLocation location(Node node) {
        return unit().location(node);
    }

    TypeUse typeUse(Type type) {
        return unit().scope().typeUse(type, type);
    }

    /** The type through which members of a value are found: a type variable's bound for a variable. */
    TypeUse erased(TypeUse type, Node node) {
        boolean mayBeVariable = !type.isUnknown() && type.name().qualified().indexOf('.') < 0;
        return mayBeVariable ? bound(type, node).orElse(type) : type;
    }

    private Optional<TypeUse> bound(TypeUse variable, Node node) {
        Optional<Node> scope = Optional.of(node);
        while (scope.isPresent()) {
            if (scope.get() instanceof NodeWithTypeParameters<?> generic) {
                for (TypeParameter parameter : generic.getTypeParameters()) {
                    if (parameter.getNameAsString().equals(variable.name().qualified())) {
                        return parameter.getTypeBound().stream()
                                .findFirst()
                                .map(this::typeUse)
                                .or(() -> Optional.of(TypeUse.of(TypeName.OBJECT)));
                    }
                }
            }
            scope = scope.get().getParentNode();
        }
        return Optional.empty();
    }

    Variable temporary(TypeUse type) {
        return graph().variable("", type);
    }

    void emit(Statement statement) {
        graph().add(statement);
    }

    Variable constant(ConstantValue value, TypeUse type, Node node) {
        Variable target = temporary(type);
        emit(new Statement.Constant(target, value, location(node)));
        return target;
    }

    Variable operation(OperationKind kind, TypeUse type, List<Variable> operands, Node node) {
        Variable target = temporary(type);
        emit(new Statement.Operation(target, kind, operands, location(node)));
        return target;
    }

    /** An operation by one of Java's operators. */
    Variable operation(String operator, OperationKind kind, TypeUse type, List<Variable> operands, Node node) {
        Variable target = temporary(type);
        emit(new Statement.Operation(target, kind, operands, location(node), operator));
        return target;
    }

    void copy(Variable target, Variable source, Node node) {
        emit(new Statement.Copy(target, source, location(node)));
    }

    /** Returns from the body. */
    void finish(Optional<Variable> value) {
        value.ifPresent(returned -> frame.returns(returned.type()));
        graph().leave(new Terminator.Return(value));
    }

    /** Counts code that nobody here understands; its value is unknown. */
    Variable notUnderstood(Node node) {
        lowering.gap(node, "Code of a kind that the analysis does not understand.");
        return temporary(TypeUse.UNKNOWN);
    }
}
