package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.calls.CallTransfer;
import io.github.piiguard.flow.calls.ComputedElements;
import io.github.piiguard.flow.calls.FunctionApplication;
import io.github.piiguard.flow.calls.TextForm;
import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.heap.Exceptions;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.heap.Holders;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Degree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transfer functions of all statements, on one state that they change. */
final class Transfer implements Statement.Visitor {
    private final Frame frame;
    private final State state;

    Transfer(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    void apply(Statement statement) {
        if (frame.relevance().contains(statement)) {
            statement.accept(this);
            fold(statement);
        } else if (statement instanceof Statement.CatchException) {
            state.raise(Value.EMPTY);
        }
    }

    /** Constants that the program computes of constants. */
    private void fold(Statement statement) {
        boolean isComputed = statement instanceof Statement.Operation operation
                ? operation.kind() != OperationKind.PREDICATE
                : statement instanceof Statement.Invoke;
        if (!isComputed) {
            return;
        }
        StatementParts.target(statement).ifPresent(target -> frame.constants()
                .at(statement, target)
                .flatMap(Known::asConstant)
                .filter(constant -> isConstant(state.get(target)))
                .ifPresent(constant -> state.set(target, Value.of(new Atom.Literal(constant, false)))));
    }

    /** Whether nothing but constants went into a value, and none of a name that says something. */
    private static boolean isConstant(Value value) {
        return Heap.isEach(
                value,
                (atom, mark) -> atom instanceof Atom.Literal && mark.read().isEmpty());
    }

    @Override
    public void visitCopy(Statement.Copy statement) {
        state.set(statement.target(), state.get(statement.source()));
    }

    @Override
    public void visitConstant(Statement.Constant statement) {
        boolean isData = !(statement.value() instanceof ConstantValue.Null);
        state.set(statement.target(), isData ? Value.of(new Atom.Literal(statement.value(), false)) : Value.EMPTY);
    }

    @Override
    public void visitOperation(Statement.Operation statement) {
        Value result = Value.EMPTY;
        // One bit about a value is not the value, nor is what a division leaves of it.
        if (statement.kind() != OperationKind.PREDICATE && !statement.operator().equals("%")) {
            for (Variable operand : statement.operands()) {
                result = result.join(operand(statement.kind(), state.get(operand)));
            }
        }
        if (Mixtures.isOne(statement, state)) {
            result = result.mapMarks(mark -> mark.weakened(Degree.AGGREGATE));
        }
        TypeUse type = statement.target().type();
        boolean isRefined = statement.kind() == OperationKind.CAST && !type.isUnknown();
        state.set(statement.target(), isRefined ? result.typed(type) : result);
    }

    private Value operand(OperationKind kind, Value value) {
        return kind == OperationKind.CONCAT ? new TextForm(frame, state).of(value) : value;
    }

    @Override
    public void visitAllocate(Statement.Allocate statement) {
        AbstractObject object = AbstractObject.allocated(statement.location(), statement.type());
        state.heap().allocate(object);
        state.set(statement.target(), Value.of(new Atom.Reference(object)));
    }

    @Override
    public void visitAllocateArray(Statement.AllocateArray statement) {
        AbstractObject object = AbstractObject.allocated(statement.location(), statement.type());
        state.heap().allocate(object);
        Value array = Value.of(new Atom.Reference(object));
        Elements elements = new Elements(state);
        List<Variable> values = statement.elements();
        for (int i = 0; i < values.size(); i++) {
            elements.write(array, i, state.get(values.get(i)));
        }
        if (!values.isEmpty()) {
            elements.sized(array, values.size());
        }
        state.set(statement.target(), array);
    }

    @Override
    public void visitReadField(Statement.ReadField statement) {
        Fields fields = new Fields(frame, state);
        Optional<Variable> receiver = statement.receiver();
        TypeUse type = statement.target().type();
        Value value = receiver.isPresent()
                ? fields.read(state.get(receiver.get()), statement.field(), type, statement.location())
                : fields.readStatic(statement.field(), type, statement.location());
        state.set(statement.target(), value);
    }

    @Override
    public void visitWriteField(Statement.WriteField statement) {
        FieldName field = statement.field();
        Value value = state.get(statement.value());
        Value base = statement.receiver().map(state::get).orElseGet(() -> Fields.staticBase(field));
        Selector selector =
                statement.receiver().isPresent() ? new Selector.Field(field.name(), field.owner()) : Selector.CONTENT;
        state.heap().write(base, selector, value);
        frame.recorder().filter(recorder -> isWanted(field)).ifPresent(recorder -> {
            Step step = Step.stored(statement.location(), Evidence.display(field.owner(), field.name()));
            Holder holder =
                    statement.receiver().isPresent() ? new Holders(frame.types()).of(base, frame.body()) : Holder.ANY;
            new FieldWrites(frame, recorder)
                    .record(state.heap(), wanted(field), List.of(), value.mapMarks(mark -> mark.then(step)), holder);
        });
    }

    private boolean isWanted(FieldName field) {
        return frame.demand().fields().stream().anyMatch(wanted -> Fields.isSame(wanted, field, frame.types()));
    }

    private FieldName wanted(FieldName field) {
        return frame.demand().fields().stream()
                .filter(candidate -> Fields.isSame(candidate, field, frame.types()))
                .findFirst()
                .orElse(field);
    }

    @Override
    public void visitReadElement(Statement.ReadElement statement) {
        Value array = state.get(statement.array());
        int index = frame.constants().index(statement, statement.index());
        TypeUse type = statement.target().type();
        Value value = new Elements(state).read(array, index, type);
        boolean isRow =
                value.isEmpty() && statement.array().type().elementType().name().isArray();
        state.set(statement.target(), isRow ? row(array, index, type) : value);
    }

    /** A row of an array of arrays, which comes into being with the array itself. */
    private Value row(Value array, int index, TypeUse type) {
        Value rows = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(array)) {
            if (entry.getKey() instanceof Atom.Reference reference) {
                AbstractObject object = reference.object().row(index, type);
                state.heap().ensure(new Atom.Reference(object));
                rows = rows.join(Value.of(new Atom.Reference(object)));
            }
        }
        new Elements(state).write(array, index, rows);
        return rows;
    }

    @Override
    public void visitWriteElement(Statement.WriteElement statement) {
        int index = frame.constants().index(statement, statement.index());
        new Elements(state).write(state.get(statement.array()), index, state.get(statement.value()));
    }

    @Override
    public void visitNextElement(Statement.NextElement statement) {
        Value collection = state.get(statement.collection());
        TypeUse type = statement.target().type();
        Value elements = state.heap().read(collection, Selector.ELEMENT, type);
        Value keys = new Containers(state).knownKeys(collection);
        Value computed = new ComputedElements(frame, state, statement.location()).of(collection);
        state.set(statement.target(), elements.join(keys).join(computed).flatMap(Transfer::iterated));
    }

    private static Value iterated(Atom atom) {
        return Value.of(atom instanceof Atom.Literal literal ? new Atom.Literal(literal.value(), true) : atom);
    }

    @Override
    public void visitInvoke(Statement.Invoke statement) {
        new CallTransfer(frame, state).apply(statement);
    }

    @Override
    public void visitCreateFunction(Statement.CreateFunction statement) {
        AbstractObject object =
                AbstractObject.function(statement.location(), statement.functionalInterface(), statement.body());
        state.heap().allocate(object);
        Value function = Value.of(new Atom.Reference(object));
        for (int i = 0; i < statement.captured().size(); i++) {
            state.heap()
                    .write(
                            function,
                            new Selector.Captured(i),
                            state.get(statement.captured().get(i)));
        }
        state.set(statement.target(), function);
        new FunctionApplication(frame, state).created(statement, function);
    }

    @Override
    public void visitCatchException(Statement.CatchException statement) {
        TypeUse type = statement.target().type();
        Value known = new Exceptions(frame, state).caughtBy(type.name());
        if (!known.isEmpty()) {
            state.set(statement.target(), known);
            return;
        }
        Atom caught =
                Atom.Input.of(AccessPath.of(new Root.CallResult("catch", statement.location(), TypeUse.UNKNOWN)), type);
        state.set(statement.target(), Value.of(caught));
    }
}
