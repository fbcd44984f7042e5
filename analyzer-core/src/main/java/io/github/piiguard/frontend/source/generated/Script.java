package io.github.piiguard.frontend.source.generated;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body without branches under construction. */
final class Script {
    private final MethodHeader method;
    private final SourceLocation location;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Variable> self = new ArrayList<>();
    private final List<Variable> parameters = new ArrayList<>();
    private int variables;

    Script(MethodHeader method, TypeUse selfType, SourceLocation location) {
        this.method = method;
        this.location = location;
        if (!method.isStatic()) {
            self.add(variable("this", selfType));
        }
        for (int i = 0; i < method.parameterTypes().size(); i++) {
            parameters.add(variable(
                    method.parameterNames().get(i), method.parameterTypes().get(i)));
        }
    }

    private Variable variable(String name, TypeUse type) {
        return new Variable(variables++, name, type);
    }

    /** {@code this}; nothing for a static method. */
    Optional<Variable> self() {
        return self.stream().findFirst();
    }

    List<Variable> parameters() {
        return parameters;
    }

    Variable read(Optional<Variable> receiver, FieldName field, TypeUse type) {
        Variable value = variable("", type);
        statements.add(new Statement.ReadField(value, receiver, field, location));
        return value;
    }

    void write(Optional<Variable> receiver, FieldName field, Variable value) {
        statements.add(new Statement.WriteField(receiver, field, value, location));
    }

    Variable allocate(TypeUse type) {
        Variable object = variable("", type);
        statements.add(new Statement.Allocate(object, type, location));
        return object;
    }

    void construct(Variable object, TypeName type, List<Variable> arguments) {
        List<TypeName> types =
                arguments.stream().map(argument -> argument.type().name()).toList();
        construct(object, new MethodSignature(type, MethodSignature.CONSTRUCTOR, types), arguments);
    }

    void construct(Variable object, MethodSignature constructor, List<Variable> arguments) {
        statements.add(new Statement.Invoke(
                variable("", TypeUse.of(TypeName.VOID)),
                new Callee.Resolved(constructor, constructor.owner(), false),
                Optional.of(object),
                arguments,
                location));
    }

    Variable concatenate(List<Variable> operands) {
        Variable text = variable("", TypeUse.STRING);
        statements.add(new Statement.Operation(text, OperationKind.CONCAT, operands, location));
        return text;
    }

    /** The finished body. */
    MethodBody returning(Optional<Variable> value) {
        Block block = new Block(statements, new Terminator.Return(value), List.of());
        return new MethodBody(method.signature(), self, parameters, 0, method.returnType(), List.of(block), location);
    }
}
