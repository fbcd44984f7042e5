package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Classification;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The transfer function of a call: what the policy says of it, else the text of the project, else what names suggest. */
public final class CallTransfer {
    private final Frame frame;
    private final State state;

    public CallTransfer(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    public void apply(Statement.Invoke statement) {
        Call call = Call.of(statement, state);
        frame.recorder()
                .filter(recorder -> frame.demand().isSinks())
                .ifPresent(recorder -> new SinkCalls(frame, state, recorder).record(call));
        state.set(statement.target(), result(call));
    }

    Value result(Call call) {
        PolicyMatcher matcher = frame.services().matcher();
        Optional<Source> source = matcher.source(call.statement().callee(), call.arity())
                .filter(found -> !new Replacements(frame).runInsteadOf(found.method(), call));
        if (source.isPresent()) {
            return produced(call, source.get());
        }
        Optional<Sanitizer> sanitizer = matcher.sanitizer(call.statement().callee(), call.arity());
        if (sanitizer.isPresent()) {
            return new Sanitizing(frame, state).apply(call, sanitizer.get());
        }
        Optional<Value> special = new Reflection(frame, state)
                .apply(call)
                .or(() -> Masking.apply(call))
                .or(() -> new Removals(frame, state).apply(call));
        if (special.isPresent()) {
            return special.get();
        }
        ProjectCalls project = new ProjectCalls(frame, state);
        List<MethodSignature> targets = project.targets(call);
        project.runLambdas(call);
        Optional<Propagator> propagator = matcher.exactPropagator(
                        call.statement().callee(), call.arity())
                .or(() -> targets.isEmpty() ? byNameAlone(call) : Optional.empty());
        Value result;
        if (propagator.isPresent()) {
            Value given = new ParsedObjects(frame).of(call, new Effects(frame, state, call).apply(propagator.get()));
            result = given.isEmpty() && isFluent(call, propagator.get()) ? call.receiver() : given;
            if (!targets.isEmpty()
                    && new Replacements(frame).runInsteadOf(propagator.get().method(), call)) {
                Value own = project.apply(call, targets);
                // The text of an object is what its own method makes, and nothing else.
                result = LibraryCalls.isText(call) ? own : result.join(own);
            }
        } else {
            result = targets.isEmpty() ? new LibraryCalls(frame, state).apply(call) : project.apply(call, targets);
        }
        return named(call, result);
    }

    /** What most methods of that name do; of a function that constants make it counts only where it fills its receiver. */
    private Optional<Propagator> byNameAlone(Call call) {
        if (LibraryCalls.isText(call)) {
            return Optional.empty();
        }
        return frame.services()
                .matcher()
                .propagator(call.statement().callee(), call.arity(), type -> frame.services()
                        .program()
                        .namesPackageOf(type, call.location().file()))
                .filter(propagator ->
                        propagator.changesReceiver() || !new ConstantChains(frame).areAsked(call.statement()));
    }

    /**
     * Whether a call on an object of unknown type fills it and gives it back: a result that is asked further is the object. What
     * the JDK's containers give of such a call, a flag or what was there before, seldom is.
     */
    private boolean isFluent(Call call, Propagator propagator) {
        return call.statement().callee().receiverType().isUnknown()
                && propagator.changesReceiver()
                && isAsked(call.statement().target());
    }

    /** Whether something is called on the object, under this name or that of a copy. */
    private boolean isAsked(Variable object) {
        Set<Variable> names = new HashSet<>(Set.of(object));
        for (Block block : frame.body().blocks()) {
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.Copy copy && names.contains(copy.source())) {
                    names.add(copy.target());
                } else if (isCallOn(names, statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCallOn(Set<Variable> objects, Statement statement) {
        return statement instanceof Statement.Invoke call
                && call.receiver().filter(objects::contains).isPresent();
    }

    /** The result of an accessor whose name says what it gives, marked as read from that member. */
    private Value named(Call call, Value result) {
        boolean isAccessor = !call.isStatic() && call.arity() == 0 && !call.isConstructor() && !isOwnAccessor(call);
        if (!isAccessor || AccessorNames.isAboutData(call.name())) {
            return result;
        }
        TypeName owner = call.statement().callee().receiverType();
        TypeName type = call.statement().target().type().name();
        Optional<Classification> found = frame.evidence().accessor(owner, call.name(), type);
        return found.map(data -> new Fields(frame, state)
                        .marked(result, data, Evidence.display(owner, call.name()), call.location()))
                .or(() -> GuessedOwner.of(call, state.heap())
                        .flatMap(guessed -> ofGuessed(call, guessed))
                        .map(result::join))
                .orElse(result);
    }

    /** What most methods of that name do, as that of a class or a file does, says nothing of a person's. Secrets are not guessed. */
    private Optional<Value> ofGuessed(Call call, TypeName owner) {
        TypeUse type = call.statement().target().type();
        return frame.evidence()
                .accessor(owner, call.name(), type.name())
                .map(Classification::dataType)
                .filter(dataType -> !dataType.secret())
                .map(dataType -> {
                    String getters = Evidence.display(owner, call.name());
                    return Fields.marked(
                            LibraryObjects.unknown(call, type),
                            Evidence.guessed(dataType, getters, frame.method(), call.location()),
                            new Step(call.location(), "reads " + getters));
                });
    }

    /** An accessor that calls another accessor of its own object: the caller is the reader. */
    private boolean isOwnAccessor(Call call) {
        return frame.body().parameters().isEmpty()
                && call.statement()
                        .receiver()
                        .filter(frame.body().self()::contains)
                        .isPresent()
                && AccessorNames.property(frame.method().name()).equals(AccessorNames.property(call.name()));
    }

    /** What a constant name says that the call asks for: {@code getParameter("email")}. */
    private Optional<DataType> key(Call call) {
        return call.argument(0)
                .atoms()
                .filter(Atom.Literal.class::isInstance)
                .map(literal -> Containers.text(((Atom.Literal) literal).value()))
                .flatMap(name -> frame.evidence().key(name).stream())
                .findFirst();
    }

    private Value produced(Call call, Source source) {
        Optional<DataType> told = frame.services().matcher().isToldByKey(source) ? key(call) : Optional.empty();
        Optional<DataType> dataType = told.or(() -> frame.services().policy().dataType(source.produces()));
        if (dataType.isEmpty()) {
            return Value.EMPTY;
        }
        SourcePoint point = new SourcePoint(SourcePoint.Kind.CALL, call.display(), frame.method(), call.location());
        Value value = Value.of(
                new Atom.Sensitive(point, dataType.get(), Confidence.HIGH),
                Mark.PLAIN.then(new Step(call.location(), "reads " + call.display())));
        return new Effects(frame, state, call).produce(source.at(), value);
    }
}
