package io.github.piiguard.flow.transfer;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A static method of class {@code T}, written statement by statement; each stands on a line of its own. */
public final class IrBody {
    static final TypeName OWNER = TypeName.of("T");

    private final String name;
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private List<Statement> statements = new ArrayList<>();
    private List<Integer> handlers = List.of();
    private int variables;
    private int line;

    private IrBody(String name) {
        this.name = name;
    }

    public static IrBody method(String name) {
        return new IrBody(name);
    }

    public Variable parameter(String parameterName, String type) {
        Variable variable = new Variable(variables++, parameterName, TypeUse.of(type));
        parameters.add(variable);
        return variable;
    }

    public Variable variable(String type) {
        return new Variable(variables++, "", TypeUse.of(type));
    }

    public IrBody copy(Variable target, Variable source) {
        return add(new Statement.Copy(target, source, next()));
    }

    public Variable text(String value) {
        Variable target = variable("java.lang.String");
        add(new Statement.Constant(target, new ConstantValue.Text(value), next()));
        return target;
    }

    public Variable operation(OperationKind kind, String type, Variable... operands) {
        Variable target = variable(type);
        add(new Statement.Operation(target, kind, List.of(operands), next()));
        return target;
    }

    public Variable allocate(String type) {
        Variable target = variable(type);
        add(new Statement.Allocate(target, TypeUse.of(type), next()));
        return target;
    }

    public Variable array(Variable... elements) {
        Variable target = variable("java.lang.String[]");
        add(new Statement.AllocateArray(target, target.type(), List.of(elements), next()));
        return target;
    }

    public Variable read(Variable receiver, String field) {
        Variable target = variable("java.lang.String");
        add(new Statement.ReadField(target, Optional.of(receiver), field(receiver, field), next()));
        return target;
    }

    public IrBody write(Variable receiver, String field, Variable value) {
        return add(new Statement.WriteField(Optional.of(receiver), field(receiver, field), value, next()));
    }

    public Variable element(Variable array, Variable index) {
        Variable target = variable("java.lang.String");
        add(new Statement.ReadElement(target, array, index, next()));
        return target;
    }

    public IrBody writeElement(Variable array, Variable index, Variable value) {
        return add(new Statement.WriteElement(array, index, value, next()));
    }

    public Variable nextElement(Variable collection) {
        Variable target = variable("java.lang.String");
        add(new Statement.NextElement(target, collection, next()));
        return target;
    }

    /** A call of another static method of the class. */
    public Variable call(String method, Variable... arguments) {
        Variable target = variable("java.lang.String");
        MethodSignature callee = new MethodSignature(OWNER, method, types(List.of(arguments)));
        add(new Statement.Invoke(
                target, new Callee.Resolved(callee, OWNER, false), Optional.empty(), List.of(arguments), next()));
        return target;
    }

    public Variable caught() {
        Variable target = variable("java.lang.RuntimeException");
        add(new Statement.CatchException(target, next()));
        return target;
    }

    /** From here on an exception may lead to that block. */
    public IrBody handledBy(int block) {
        handlers = List.of(block);
        return this;
    }

    public IrBody branch(Variable condition, int whenTrue, int whenFalse) {
        return end(new Terminator.Branch(condition, whenTrue, whenFalse));
    }

    public IrBody each(Variable collection, int inside, int after) {
        return end(new Terminator.Iteration(collection, inside, after));
    }

    public IrBody go(int block) {
        return end(new Terminator.Goto(block));
    }

    public IrBody raise(Variable exception) {
        return end(new Terminator.Throw(exception));
    }

    public IrBody give(Variable value) {
        return end(new Terminator.Return(Optional.of(value)));
    }

    public MethodBody build() {
        MethodSignature signature = new MethodSignature(OWNER, name, types(parameters));
        return new MethodBody(
                signature, List.of(), parameters, 0, TypeUse.STRING, blocks, new SourceLocation("T.java", 1, 1));
    }

    private IrBody add(Statement statement) {
        statements.add(statement);
        return this;
    }

    private IrBody end(Terminator terminator) {
        blocks.add(new Block(statements, terminator, handlers));
        statements = new ArrayList<>();
        handlers = List.of();
        return this;
    }

    private SourceLocation next() {
        line++;
        return new SourceLocation("T.java", line, 1);
    }

    private static FieldName field(Variable receiver, String field) {
        return new FieldName(receiver.type().name(), field);
    }

    private static List<TypeName> types(List<Variable> variables) {
        return variables.stream().map(variable -> variable.type().name()).toList();
    }
}
