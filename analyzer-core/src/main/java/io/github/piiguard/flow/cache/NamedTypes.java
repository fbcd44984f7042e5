package io.github.piiguard.flow.cache;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.HashSet;
import java.util.Set;

/** All types that a body names: whatever the analysis asks of types, it asks of these and of their supertypes. */
public final class NamedTypes implements Statement.Visitor {
    private static final String INSTANCE_OF = "instanceof ";

    private final Set<TypeName> types = new HashSet<>();

    private NamedTypes() {}

    public static Set<TypeName> of(MethodBody body) {
        NamedTypes named = new NamedTypes();
        named.add(body.signature());
        named.add(body.returnType());
        body.self().forEach(named::add);
        body.parameters().forEach(named::add);
        body.blocks().forEach(block -> block.statements().forEach(statement -> statement.accept(named)));
        return named.types;
    }

    /** The types that a method's signature names. */
    public static Set<TypeName> of(MethodSignature method) {
        NamedTypes named = new NamedTypes();
        named.add(method);
        return named.types;
    }

    private void add(TypeName type) {
        TypeName element = type;
        while (element.isArray()) {
            element = element.elementType();
        }
        types.add(element);
    }

    private void add(TypeUse use) {
        add(use.name());
        use.arguments().forEach(this::add);
    }

    private void add(Variable variable) {
        add(variable.type());
    }

    private void add(MethodSignature method) {
        add(method.owner());
        method.parameterTypes().forEach(this::add);
    }

    private void add(FieldName field) {
        add(field.owner());
    }

    @Override
    public void visitCopy(Statement.Copy statement) {
        add(statement.target());
    }

    @Override
    public void visitConstant(Statement.Constant statement) {
        add(statement.target());
        if (statement.value() instanceof ConstantValue.ClassLiteral literal) {
            add(TypeName.of(literal.type()));
        }
    }

    @Override
    public void visitOperation(Statement.Operation statement) {
        add(statement.target());
        if (statement.operator().startsWith(INSTANCE_OF)) {
            add(TypeName.of(statement.operator().substring(INSTANCE_OF.length())));
        }
    }

    @Override
    public void visitAllocate(Statement.Allocate statement) {
        add(statement.target());
        add(statement.type());
    }

    @Override
    public void visitAllocateArray(Statement.AllocateArray statement) {
        add(statement.target());
        add(statement.type());
    }

    @Override
    public void visitReadField(Statement.ReadField statement) {
        add(statement.target());
        add(statement.field());
    }

    @Override
    public void visitWriteField(Statement.WriteField statement) {
        add(statement.field());
    }

    @Override
    public void visitReadElement(Statement.ReadElement statement) {
        add(statement.target());
    }

    @Override
    public void visitWriteElement(Statement.WriteElement statement) {
        // All its variables are targets of other statements.
    }

    @Override
    public void visitNextElement(Statement.NextElement statement) {
        add(statement.target());
    }

    @Override
    public void visitInvoke(Statement.Invoke statement) {
        add(statement.target());
        add(statement.callee().receiverType());
        if (statement.callee() instanceof Callee.Resolved callee) {
            add(callee.declaration());
        }
    }

    @Override
    public void visitCreateFunction(Statement.CreateFunction statement) {
        add(statement.target());
        add(statement.functionalInterface());
        add(statement.body());
    }

    @Override
    public void visitCatchException(Statement.CatchException statement) {
        add(statement.target());
    }
}
