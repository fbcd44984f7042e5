package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.InputWidgets;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
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
    private final Surroundings surroundings;

    LibraryCalls(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
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

    /** An object of the project that a library gets may be filled by it: what was not written is unknown then. */
    private void escape(Call call) {
        for (Value argument : call.arguments()) {
            for (Map.Entry<Atom, Mark> entry : Heap.entries(argument)) {
                if (entry.getKey() instanceof Atom.Reference reference && isProjectObject(reference)) {
                    Map<Selector, Value> parts = state.heap().objects().getOrDefault(reference, Map.of());
                    if (!parts.containsKey(Selector.REST)) {
                        state.heap().put(reference, Selector.REST, unknown(call, TypeUse.UNKNOWN));
                    }
                }
            }
        }
    }

    private boolean isProjectObject(Atom.Reference reference) {
        return reference.object().function().isEmpty()
                && isProject(reference.object().type().name());
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }

    static Value unknown(Call call, TypeUse type) {
        return Value.of(Atom.Input.of(AccessPath.of(new Root.CallResult(call.name(), call.location())), type));
    }

    private Value construct(Call call) {
        call.arguments().forEach(argument -> addContent(call.receiver(), argument));
        return Value.EMPTY;
    }

    /** A static function gives what it was given, in some other shape. */
    private Value ofStatic(Call call) {
        if (AccessorNames.isBuilderFactory(call.name())) {
            return made(call);
        }
        Value result = given(call);
        boolean isData = result.atoms().anyMatch(atom -> !(atom instanceof Atom.Literal));
        if (isData) {
            return result;
        }
        Value unknown = unknown(call, call.statement().target().type());
        return named(call, KeyedReads.isSetting(call) ? new KeyedReads(frame, state).setting(call, unknown) : unknown);
    }

    private Value given(Call call) {
        Value result = Value.EMPTY;
        for (Value argument : call.arguments()) {
            result = result.join(argument.flatMap(atom -> surroundings.contain(atom) ? Value.EMPTY : Value.of(atom)));
        }
        return result;
    }

    /** A builder or message that a factory makes of its arguments. */
    private Value made(Call call) {
        Atom.Reference reference = new Atom.Reference(AbstractObject.allocated(
                call.location(), call.statement().target().type()));
        state.heap().ensure(reference);
        Value made = Value.of(reference);
        call.arguments().forEach(argument -> addContent(made, argument));
        return made;
    }

    private void addContent(Value object, Value content) {
        Value old = state.heap().read(object, Selector.CONTENT, TypeUse.UNKNOWN);
        state.heap().write(object, Selector.CONTENT, old.join(content));
    }

    private Value ofInstance(Call call) {
        boolean isMadeHere = call.receiver().atoms().anyMatch(Atom.Reference.class::isInstance);
        if (!isMadeHere && surroundings.contain(call.statement().callee().receiverType())) {
            return named(call, unknown(call, call.statement().target().type()));
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
            return mayBeMade(call)
                    ? call.receiver()
                    : named(call, unknown(call, call.statement().target().type()));
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
                : part(call, isMadeHere);
    }

    /** A function that constants make, such as a joiner of text, gives what it is given, as a static function does. */
    private Value ofFunction(Call call) {
        return mayBeMade(call) && new ConstantChains(frame).areAsked(call.statement())
                ? given(call)
                : named(call, unknown(call, call.statement().target().type()));
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
            call.arguments().forEach(argument -> addContent(call.receiver(), argument));
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
        return InputWidgets.isTyped(part)
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

    /** What an accessor gives: of an object made here, a part that the next call may fill. */
    private Value part(Call call, boolean isMadeHere) {
        Value value = accessor(call);
        TypeUse type = call.statement().target().type();
        if (!isMadeHere || !value.isEmpty() || Relevance.isScalar(type.name())) {
            return value;
        }
        Value made = made(call);
        state.heap().write(call.receiver(), Selector.field(AccessorNames.property(call.name())), made);
        return made;
    }

    private Value accessor(Call call) {
        TypeUse type = call.statement().target().type();
        TypeName owner = call.statement().callee().receiverType();
        if (call.receiver().isEmpty()) {
            return unknown(call, type);
        }
        Selector.Field part = new Selector.Field(AccessorNames.property(call.name()), owner);
        Value value = typed(
                call,
                part,
                state.heap()
                        .read(call.receiver(), part, type)
                        .mapMarks(mark -> isOther(call, mark) ? mark.unread() : mark));
        Value held = value.isEmpty() ? state.heap().read(call.receiver(), Selector.CONTENT, type) : value;
        return held.isEmpty() && !Relevance.isScalar(type.name()) ? opened(call, part) : held;
    }

    /** What the user types into a widget is what the widget is, even data that no object is: a login's name. */
    private static Value typed(Call call, Selector.Field part, Value text) {
        if (!InputWidgets.isTyped(part)) {
            return text;
        }
        List<Mark.Read> widget = new ArrayList<>();
        call.receiver().forEach((atom, mark) -> mark.read().ifPresent(widget::add));
        return widget.isEmpty()
                ? text
                : text.mapAtoms((atom, mark) ->
                        isPart(atom, part) && mark.read().isEmpty() ? mark.readAs(widget.get(0)) : mark);
    }

    private static boolean isPart(Atom atom, Selector.Field part) {
        return atom instanceof Atom.Input input
                && input.path().last().filter(part::equals).isPresent();
    }

    /** What was made with the help of a secret has members that are not the secret: an event whose signature was checked. */
    private boolean isOther(Call call, Mark mark) {
        return mark.read().filter(read -> read.dataType().secret()).isPresent()
                && !AccessorNames.isContent(call.name());
    }

    /** An object that a library's object holds from the start, such as its map of properties: what is put into it is kept. */
    private Value opened(Call call, Selector part) {
        Atom.Reference inner = new Atom.Reference(AbstractObject.allocated(
                call.location(), call.statement().target().type()));
        state.heap().ensure(inner);
        state.heap().write(call.receiver(), part, Value.of(inner));
        return Value.of(inner);
    }

    private Value named(Call call, Value value) {
        TypeName owner = call.statement().callee().receiverType();
        TypeName type = call.statement().target().type().name();
        Optional<DataType> found = frame.evidence().accessor(owner, call.name(), type);
        return found.map(dataType -> new Fields(frame, state)
                        .marked(value, dataType, Evidence.display(owner, call.name()), call.location()))
                .orElse(value);
    }
}
