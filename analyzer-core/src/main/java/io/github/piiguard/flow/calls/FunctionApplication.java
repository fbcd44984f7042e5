package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.Running;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Port;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls of function values: lambdas, method references and objects with one method. */
public final class FunctionApplication {
    /** Each function in another one may call several others, and these again. */
    private static final int MAX_RUNNING = 10;

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Frame frame;
    private final State state;

    public FunctionApplication(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** Records what a new function hands over of the variables that it captures, whoever calls it. */
    public void created(Statement.CreateFunction statement, Value function) {
        frame.recorder().ifPresent(recorder -> {
            List<Value> captured = captured(function, statement.captured().size());
            Invocation invocation = new Invocation(statement.body(), Value.EMPTY, captured, statement.location());
            recorder.called(statement.body(), 0, captured.size());
            new Instantiation(frame, state, invocation)
                    .record(frame.knowledge().sinkFlows(statement.body()), 0, recorder);
        });
    }

    private List<Value> captured(Value function, int count) {
        List<Value> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            result.add(state.heap().read(function, new Selector.Captured(i), TypeUse.UNKNOWN));
        }
        return result;
    }

    public boolean isFunction(Value value) {
        return value.atoms()
                .anyMatch(atom -> atom instanceof Atom.Reference reference
                        && reference.object().function().isPresent());
    }

    /** The result of calling whatever the value may be with these arguments. */
    public Value apply(Value function, List<Value> arguments, SourceLocation location) {
        return apply(function, arguments, location, Optional.empty());
    }

    /**
     * The result of a call that a callee made, which knew the function only as an input of its own. What an object may be that
     * nobody gave was run there, with what the callee gave it: here only what this method knows better runs.
     */
    Value applyAgain(Atom.Input known, Value function, List<Value> arguments, SourceLocation location) {
        return apply(function, arguments, location, Optional.of(known).filter(FunctionApplication::isOpen));
    }

    private Value apply(
            Value function, List<Value> arguments, SourceLocation location, Optional<Atom.Input> openBefore) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(function)) {
            if (entry.getKey() instanceof Atom.Reference reference) {
                result = result.join(applyObject(reference, arguments, location));
            } else if (entry.getKey() instanceof Atom.Input input) {
                frame.recorder().ifPresent(recorder -> recorder.functionCall(new FunctionCall(input, arguments)));
                boolean hasRun = openBefore
                        .filter(before -> before.type().equals(input.type()))
                        .isPresent();
                if (isOpen(input) && !hasRun) {
                    runUnbound(input.type().name(), arguments, location);
                    result = result.join(runOwn(input, arguments, location));
                }
                // How the function came here tells where its result comes from.
                Mark mark = entry.getValue().unread();
                leave(arguments, input.path(), mark);
                AccessPath path = input.path().then(Selector.RESULT);
                result = result.join(Value.of(Atom.Input.of(path, TypeUse.UNKNOWN), mark));
            }
        }
        return result;
    }

    /** Objects that an unknown function is given hold what it puts there: who knows the field that holds it knows that. */
    private void leave(List<Value> arguments, AccessPath function, Mark mark) {
        // What a parameter leaves the caller sees in the objects themselves, but not in what was handed over of them.
        boolean isGiven = function.selectors().isEmpty();
        if (isGiven && !frame.demand().isSinks()) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Value left = Value.of(Atom.Input.of(function.then(new Selector.Filled(i)), TypeUse.UNKNOWN), mark);
            arguments
                    .get(i)
                    .atoms()
                    .filter(FunctionApplication::mayBeFilled)
                    .filter(object -> !isGiven || isContainer((Atom.Reference) object))
                    .map(Value::of)
                    .forEach(object -> {
                        Value before = state.heap().read(object, Selector.REST, TypeUse.UNKNOWN);
                        state.heap().write(object, Selector.REST, before.join(left));
                    });
        }
    }

    /** Of an object of the program's own class the fields themselves say what they hold. */
    private boolean isContainer(Atom.Reference object) {
        return frame.types()
                .header(object.object().type().name())
                .filter(TypeHeader::isProject)
                .isEmpty();
    }

    private static boolean mayBeFilled(Atom atom) {
        return atom instanceof Atom.Reference reference
                && reference.object().function().isEmpty();
    }

    /** What functions make that are called with new objects: what they give, and the objects. */
    Value filled(Value functions, SourceLocation location) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(functions)) {
            Optional<MethodBody> body = entry.getKey() instanceof Atom.Reference reference
                    ? reference.object().function().flatMap(frame.services().program()::body)
                    : Optional.empty();
            if (body.isPresent()) {
                List<Value> objects = objects(body.get(), location);
                result = objects.stream().reduce(result, Value::join);
                result = result.join(applyObject((Atom.Reference) entry.getKey(), objects, location));
            }
        }
        return result;
    }

    private List<Value> objects(MethodBody function, SourceLocation location) {
        return function.parameters().stream()
                .skip(function.capturedCount())
                .map(parameter -> AbstractObject.allocated(location, parameter.type()))
                .map(Atom.Reference::new)
                .peek(state.heap()::ensure)
                .map(Value::of)
                .toList();
    }

    /**
     * The results of calling the methods of that name which the program gives the object, by the classes that declare them.
     *
     * @param arguments what a class's method is given
     */
    Map<TypeName, Value> applyMethod(
            Value object, String name, int arity, Function<TypeName, List<Value>> arguments, SourceLocation location) {
        Map<TypeName, Value> results = new LinkedHashMap<>();
        for (Map.Entry<Atom, Mark> entry : Heap.entries(object)) {
            Value receiver = Value.of(entry.getKey(), entry.getValue());
            List<MethodSignature> methods = methods(entry.getKey(), name, arity);
            for (MethodSignature method : ProjectCalls.bounded(frame, location, methods)) {
                Invocation invocation = new Invocation(method, receiver, arguments.apply(method.owner()), location);
                results.merge(method.owner(), run(invocation, 0), Value::join);
            }
        }
        return results;
    }

    /** Runs what the program puts in the place of a library's method, on objects that are not at hand here. */
    Value applyReplacements(Port.Selector.Replacement wanted, List<Value> arguments, SourceLocation location) {
        Value result = Value.EMPTY;
        List<MethodSignature> methods = implementations(wanted.owner(), wanted.name(), arguments.size());
        for (MethodSignature method : ProjectCalls.bounded(frame, location, methods)) {
            Invocation invocation = new Invocation(method, Value.EMPTY, arguments, location);
            result = result.join(run(invocation, 0, 0, new CallContext(frame, state).of(invocation)));
        }
        return result;
    }

    private List<MethodSignature> methods(Atom object, String name, int arity) {
        if (object instanceof Atom.Reference reference) {
            return declared(reference.object().type().name(), name, arity)
                    .filter(method -> frame.services().program().body(method).isPresent())
                    .toList();
        }
        if (!(object instanceof Atom.Input input) || input.type().isUnknown()) {
            return List.of();
        }
        return implementations(input.type().name(), name, arity);
    }

    private List<MethodSignature> implementations(TypeName type, String name, int arity) {
        Program program = frame.services().program();
        // Where the library's own declaration is not at hand, all that the program puts in its place may run.
        MethodSignature undeclared = new MethodSignature(type, name, Collections.nCopies(arity, TypeName.UNKNOWN));
        return Stream.concat(declared(type, name, arity), Stream.of(undeclared))
                .flatMap(method -> program.implementationsOf(method).stream())
                .distinct()
                .toList();
    }

    private Stream<MethodSignature> declared(TypeName type, String name, int arity) {
        return frame.types().findMethods(type, name, arity).stream().map(MethodHeader::signature);
    }

    private Value applyObject(Atom.Reference reference, List<Value> arguments, SourceLocation location) {
        Optional<MethodSignature> lambda = reference.object().function();
        if (lambda.isEmpty()) {
            return onlyMethod(reference.object().type().name(), arguments.size())
                    .map(method -> runOn(reference, method, arguments, location))
                    .orElse(Value.EMPTY);
        }
        Optional<MethodBody> body = frame.services().program().body(lambda.get());
        if (body.isEmpty()) {
            DeferredFunctions deferred = new DeferredFunctions(frame, state);
            return deferred.maker(lambda.get())
                    .map(maker -> deferred.apply(reference, maker, arguments, location))
                    .orElse(Value.EMPTY);
        }
        int count = body.get().capturedCount();
        List<Value> all = captured(Value.of(reference), count);
        all.addAll(arguments);
        // What it captured may have changed since it was made.
        Invocation invocation = new Invocation(lambda.get(), Value.EMPTY, all, location);
        return run(invocation, count, 0, new CallContext(frame, state).of(invocation));
    }

    /** Whether an atom is an object that neither this method made nor its caller gives. */
    static boolean isOpen(Atom atom) {
        return atom instanceof Atom.Input input && !input.path().isParameter();
    }

    /** Runs the lambdas that an object of an interface may be. Who creates one hands over what it captures. */
    void runUnbound(TypeName functionalInterface, List<Value> arguments, SourceLocation location) {
        for (MethodSignature lambda : frame.knowledge().lambdasOf(functionalInterface)) {
            int count = frame.services()
                    .program()
                    .body(lambda)
                    .map(MethodBody::capturedCount)
                    .orElse(0);
            List<Value> all = new ArrayList<>(Collections.nCopies(count, Value.EMPTY));
            all.addAll(arguments);
            run(new Invocation(lambda, Value.EMPTY, all, location), count);
        }
    }

    Value run(Invocation invocation, int firstParameter) {
        return run(invocation, firstParameter, firstParameter, Context.OPEN);
    }

    /**
     * @param firstGiven the first parameter that this call gives
     * @param firstRead the first parameter of which this call tells what it holds
     */
    private Value run(Invocation invocation, int firstGiven, int firstRead, Context context) {
        Instantiation instantiation =
                new Instantiation(frame.running(Running.of(invocation.callee())), state, invocation);
        Summary summary = frame.knowledge().summary(invocation.callee(), context);
        callFunctions(instantiation, summary, invocation.callee());
        frame.recorder().ifPresent(recorder -> {
            recorder.called(
                    invocation.callee(), firstGiven, invocation.arguments().size());
            List<SinkFlow> flows = frame.knowledge().sinkFlows(invocation.callee(), context);
            instantiation.record(new ReceiversFlows(invocation.receiver(), frame).among(flows), firstRead, recorder);
        });
        return instantiation.result(summary);
    }

    /** What a function calls that it is given. One that is given itself, or what leads to it, would never end. */
    private void callFunctions(Instantiation instantiation, Summary summary, MethodSignature function) {
        if (!frame.running().contains(Running.of(function))) {
            instantiation.callFunctions(summary);
        } else if (!summary.functionCalls().isEmpty()) {
            frame.knowledge().boundReached(frame.body().location(), "a function is given to itself");
        }
    }

    /** The result of a function without arguments; nothing where what leads to this call is its result. */
    Value applyOnce(Atom.Reference function, SourceLocation location) {
        Optional<Running> running =
                function.object().function().map(method -> new Running(method, Optional.of(function)));
        return running.isEmpty() || isRunning(running.get())
                ? Value.EMPTY
                : new FunctionApplication(frame.running(running.get()), state)
                        .applyObject(function, List.of(), location);
    }

    private boolean isRunning(Running running) {
        boolean isRunning = frame.running().contains(running);
        boolean isDeep = frame.running().size() >= MAX_RUNNING;
        if (isRunning) {
            frame.knowledge().boundReached(frame.body().location(), "an object's method leads to itself");
        } else if (isDeep) {
            frame.knowledge()
                    .boundReached(frame.body().location(), "more than " + MAX_RUNNING + " functions run in each other");
        }
        return isRunning || isDeep;
    }

    /** Runs a method of an object's own class or of one that it inherits from; nothing where it runs on the object already. */
    Value runOn(Atom.Reference object, MethodSignature method, List<Value> arguments, SourceLocation location) {
        Running running = new Running(method, Optional.of(object));
        if (isRunning(running)) {
            return Value.EMPTY;
        }
        Frame inside = frame.running(running);
        Invocation invocation = new Invocation(method, Value.of(object), arguments, location);
        if (frame.types().header(method.owner()).filter(TypeHeader::isProject).isPresent()) {
            return new FunctionApplication(inside, state).run(invocation, 0);
        }
        Optional<TypeName> self =
                Optional.of(object.object().type().name()).filter(type -> !type.equals(method.owner()));
        AnalysedCalls.Outcome outcome =
                new AnalysedCalls(inside, state).run(new LibraryMethod(method, self), invocation);
        return outcome.isWhole() || AccessorNames.isAboutData(method.name())
                ? outcome.result()
                : outcome.result().join(guessed(invocation));
    }

    /** What code that is not wholly known gives as far as its shape tells: what its object was given. */
    private Value guessed(Invocation invocation) {
        MethodSignature method = invocation.callee();
        frame.knowledge().guessed(invocation.location(), Evidence.display(method.owner(), method.name()));
        return state.heap().read(invocation.receiver(), Selector.CONTENT, TypeUse.UNKNOWN);
    }

    private Optional<MethodSignature> onlyMethod(TypeName type, int arity) {
        List<MethodSignature> candidates = frame.types().header(type).stream()
                .flatMap(header -> header.methods().stream())
                .filter(method -> !method.isStatic() && method.generated().isEmpty())
                .map(MethodHeader::signature)
                .filter(method -> !method.isConstructor() && method.arity() == arity)
                .filter(method -> !OF_OBJECT.contains(method.name()))
                .toList();
        List<MethodSignature> functions = candidates.size() > 1
                ? candidates.stream().filter(this::isImplementing).toList()
                : candidates;
        return functions.size() == 1 ? Optional.of(functions.get(0)) : Optional.empty();
    }

    /** Whether a method is one that an interface of its type declares. */
    private boolean isImplementing(MethodSignature method) {
        return frame.types().supertypes(method.owner()).stream()
                .flatMap(type -> frame.types().header(type).stream())
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .flatMap(header -> header.methods().stream())
                .map(MethodHeader::signature)
                .anyMatch(declared -> declared.name().equals(method.name()) && declared.arity() == method.arity());
    }

    /** Runs the function that an object of a class of the program is. */
    private Value runOwn(Atom.Input object, List<Value> arguments, SourceLocation location) {
        return onlyMethod(object.type().name(), arguments.size())
                .filter(method -> frame.services().program().body(method).isPresent())
                .map(method -> run(new Invocation(method, Value.of(object), arguments, location), 0))
                .orElse(Value.EMPTY);
    }
}
