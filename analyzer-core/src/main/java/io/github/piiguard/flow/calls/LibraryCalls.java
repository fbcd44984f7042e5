package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.InputWidgets;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What calls do whose text is not known and that the policy does not describe: read from their names and shapes. */
final class LibraryCalls {
    private final Frame frame;
    private final State state;
    private final LibraryObjects objects;
    private final Surroundings surroundings;

    LibraryCalls(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
        this.objects = new LibraryObjects(frame, state);
        this.surroundings = new Surroundings(frame.types());
    }

    Value apply(Call call) {
        FunctionApplication functions = new FunctionApplication(frame, state);
        if (functions.isFunction(call.receiver())) {
            return functions.apply(call.receiver(), call.arguments(), call.location());
        }
        if (isFunctionInput(call)) {
            Value applied = functions.apply(call.receiver(), call.arguments(), call.location());
            return KeyedReads.isKeyed(call) ? applied.join(new KeyedReads(frame, state).keyed(call)) : applied;
        }
        Optional<AnalysedCalls.Outcome> analysed = new AnalysedCalls(frame, state).apply(call);
        if (analysed.filter(AnalysedCalls.Outcome::isWhole).isPresent()) {
            return analysed.get().result();
        }
        if (analysed.isEmpty()) {
            report(call);
        }
        Value guessed = guess(call, functions);
        return analysed.map(outcome -> outcome.result().join(guessed)).orElse(guessed);
    }

    /** What the call does as far as its name and shape tell. */
    private Value guess(Call call, FunctionApplication functions) {
        count(call);
        Value results = applyFunctions(call, functions);
        escape(call);
        if (call.isConstructor()) {
            return construct(call);
        }
        if (call.isStatic() && call.arity() > 0 && AccessorNames.isNullCheck(call.name())) {
            return call.argument(0);
        }
        if (AccessorNames.isAboutData(call.name())) {
            return Value.EMPTY;
        }
        return results.join(call.isStatic() ? ofStatic(call) : ofInstance(call));
    }

    /** A guess about data counts; one about constants and fresh objects does not. */
    private void count(Call call) {
        boolean givesNothing = call.statement().target().type().name().equals(TypeName.VOID);
        if (!givesNothing && !AccessorNames.isAboutData(call.name())) {
            Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
                    .filter(value -> value.atoms().anyMatch(atom -> !(atom instanceof Atom.Literal)))
                    .findFirst()
                    .ifPresent(data -> frame.knowledge().guessed(call.location(), call.display()));
        }
    }

    /** Personal data that reaches code which nobody knows. */
    private void report(Call call) {
        boolean isShape = call.isConstructor() || AccessorNames.isAboutData(call.name()) || isGiven(call);
        Set<String> data = new TreeSet<>();
        call.arguments()
                .forEach(argument -> argument.forEach((atom, mark) -> {
                    mark.read().map(read -> read.dataType().id()).ifPresent(data::add);
                    if (atom instanceof Atom.Sensitive sensitive) {
                        data.add(sensitive.dataType().id());
                    }
                }));
        if (!isShape && !data.isEmpty()) {
            frame.recorder()
                    .ifPresent(recorder -> recorder.gap(new Gap(
                            Gap.Kind.UNMODELLED_CALL,
                            call.location().file(),
                            call.location().line(),
                            "the code of " + call.display() + " is not known; it was given "
                                    + String.join(", ", data))));
        }
    }

    /** A sink's own call is known by the policy. */
    private boolean isGiven(Call call) {
        return frame.services()
                .matcher()
                .sink(call.statement().callee(), call.arity())
                .isPresent();
    }

    /** A call of a function that the method was given. */
    private boolean isFunctionInput(Call call) {
        TypeName type = call.statement().callee().receiverType();
        boolean isInput = call.receiver().atoms().anyMatch(Atom.Input.class::isInstance);
        return isInput
                && frame.knowledge().isFunctionalInterface(type)
                && !call.name().equals("toString");
    }

    /** Functions handed to a library run sooner or later, on what the receiver holds. */
    private Value applyFunctions(Call call, FunctionApplication functions) {
        Value result = Value.EMPTY;
        FailureFunctions failures = new FailureFunctions(frame);
        Value held = state.heap().read(call.receiver(), Selector.ELEMENT, TypeUse.UNKNOWN);
        for (int i = 0; i < call.arity(); i++) {
            if (functions.isFunction(call.argument(i))) {
                Value given = failures.isToldFailures(call, i) ? Value.EMPTY : held;
                result = result.join(functions.apply(call.argument(i), List.of(given), call.location()));
            }
        }
        return result;
    }

    /** An object of the project that a library gets may be filled by it: what was not written is unknown then. A logger only reads it. */
    private void escape(Call call) {
        for (Value argument : call.arguments()) {
            for (Map.Entry<Atom, Mark> entry : Heap.entries(argument)) {
                if (entry.getKey() instanceof Atom.Reference reference
                        && isProjectObject(reference)
                        && !isLogging(call)) {
                    Map<Selector, Value> parts = state.heap().objects().getOrDefault(reference, Map.of());
                    if (!parts.containsKey(Selector.REST)) {
                        state.heap().put(reference, Selector.REST, LibraryObjects.unknown(call, TypeUse.UNKNOWN));
                    }
                }
            }
        }
    }

    private boolean isLogging(Call call) {
        return frame.services()
                .policy()
                .logging()
                .isLogger(call.statement().callee().receiverType());
    }

    private boolean isProjectObject(Atom.Reference reference) {
        return reference.object().function().isEmpty()
                && isProject(reference.object().type().name());
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }

    private Value construct(Call call) {
        call.arguments().forEach(argument -> objects.addContent(call.receiver(), argument));
        return Value.EMPTY;
    }

    /** A static function gives what it was given, in some other shape. */
    private Value ofStatic(Call call) {
        if (AccessorNames.isBuilderFactory(call.name())) {
            return objects.made(call, call.arguments());
        }
        Value result = given(call);
        boolean isData = result.atoms().anyMatch(atom -> !(atom instanceof Atom.Literal));
        if (isData) {
            return apart(call, result);
        }
        Value unknown = LibraryObjects.unknown(call, call.statement().target().type());
        return objects.named(
                call, KeyedReads.isSetting(call) ? new KeyedReads(frame, state).setting(call, unknown) : unknown);
    }

    /** What is made of a library's object has its content and is another one: what is put into it later is not in the first. */
    private Value apart(Call call, Value given) {
        Value content = given.flatMap(atom -> isOfLibrary(atom) ? Value.of(atom) : Value.EMPTY);
        if (content.isEmpty()) {
            return given;
        }
        Value made = objects.made(call, List.of(content));
        return given.flatMap(atom -> isOfLibrary(atom) ? Value.EMPTY : Value.of(atom))
                .join(made);
    }

    /** Containers are left out: a copy without some of their parts is told by their models alone. */
    private boolean isOfLibrary(Atom atom) {
        return atom instanceof Atom.Reference reference
                && reference.object().function().isEmpty()
                && !isProjectObject(reference)
                && !TextForm.isContainer(reference.object().type().name(), frame.types());
    }

    private Value given(Call call) {
        Value result = Value.EMPTY;
        for (Value argument : call.arguments()) {
            result = result.join(argument.flatMap(atom -> surroundings.contain(atom) ? Value.EMPTY : Value.of(atom)));
        }
        return result;
    }

    private Value ofInstance(Call call) {
        boolean isMadeHere = call.receiver().atoms().anyMatch(Atom.Reference.class::isInstance);
        if (!isMadeHere && surroundings.contain(call.statement().callee().receiverType())) {
            return objects.result(call);
        }
        if (call.arity() == 0) {
            return withoutArguments(call, isMadeHere);
        }
        Optional<Value> read = new KeyedReads(frame, state).read(call);
        if (read.isPresent()) {
            return read.get();
        }
        if (call.arity() == 2 && KeyedReads.isKey(call, 0) && !AccessorNames.isReader(call.name())) {
            new Containers(state).write(call.receiver(), call.argument(0), call.argument(1));
            return mayBeMade(call) ? call.receiver() : objects.result(call);
        }
        return written(call, isMadeHere).orElseGet(() -> ofFunction(call));
    }

    private Value withoutArguments(Call call, boolean isMadeHere) {
        if (isText(call)) {
            return text(call);
        }
        // What a builder builds has what the builder was given.
        return (isMadeHere || isBuilder(call)) && AccessorNames.isBuilding(call.name())
                ? call.receiver()
                : objects.part(call, isMadeHere);
    }

    /** A function that constants make, such as a joiner of text, gives what it is given, as a static function does. */
    private Value ofFunction(Call call) {
        return mayBeMade(call) && new ConstantChains(frame).areAsked(call.statement())
                ? given(call)
                : objects.result(call);
    }

    static boolean isText(Call call) {
        return call.arity() == 0 && call.name().equals("toString");
    }

    /**
     * The text of an object of unknown type. The program's own objects are none, but what is made of one keeps what it was given
     * since.
     */
    private Value text(Call call) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(call.receiver())) {
            Value object = Value.of(entry.getKey(), entry.getValue());
            result = result.join(isOfProject(entry.getKey()) ? given(entry.getKey()) : object);
        }
        return new TextForm(frame, state).of(result);
    }

    private Value given(Atom object) {
        Value result = Value.EMPTY;
        for (Map.Entry<Selector, Value> part : state.heap()
                .objects()
                .getOrDefault((Atom.Base) object, Map.of())
                .entrySet()) {
            result = part.getKey() instanceof Selector.Field ? result : result.join(part.getValue());
        }
        return result;
    }

    private boolean isOfProject(Atom atom) {
        return (atom instanceof Atom.Input input && isProject(input.type().name()))
                || (atom instanceof Atom.Reference reference && isProjectObject(reference));
    }

    /** The receiver of a call that puts its arguments into it; empty for any other call. */
    private Optional<Value> written(Call call, boolean isMadeHere) {
        boolean isKeeping = isMadeHere || (isBuilder(call) && isFluent(call));
        if (call.arity() == 1 && (isKeeping || AccessorNames.isWriter(call.name()))) {
            String property = AccessorNames.written(call.name());
            Value kept = kept(call, property);
            Value filled = new FunctionApplication(frame, state).filled(kept, call.location());
            state.heap().write(call.receiver(), Selector.field(property), kept.join(filled));
            return Optional.of(call.receiver());
        }
        if (isKeeping && isFluent(call)) {
            call.arguments().forEach(argument -> objects.addContent(call.receiver(), argument));
            return Optional.of(call.receiver());
        }
        return Optional.empty();
    }

    /** A builder keeps what it is given, whoever made it. */
    private static boolean isBuilder(Call call) {
        return call.statement().callee().receiverType().simpleName().endsWith("Builder");
    }

    /** What a member holds from now on; the user of an input widget may type over what the program shows. */
    private Value kept(Call call, String property) {
        TypeName owner = call.statement().callee().receiverType();
        Selector.Field part = new Selector.Field(property, owner);
        return new InputWidgets(frame.services().policy().words(), frame.types()).isTyped(part)
                ? call.argument(0).join(state.heap().read(call.receiver(), part, TypeUse.STRING))
                : call.argument(0);
    }

    /** A number or a truth value is nothing that is put together of data. */
    private static boolean mayBeMade(Call call) {
        TypeName type = call.statement().target().type().name();
        return type.isUnknown() || type.equals(TypeName.STRING) || !Relevance.isScalar(type);
    }

    /** A call that gives an object of its receiver's type gives the receiver itself. */
    private static boolean isFluent(Call call) {
        TypeName type = call.statement().target().type().name();
        return !type.isUnknown() && type.equals(call.statement().callee().receiverType());
    }
}
