package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Import;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Running;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.Generics;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What functions give, and what they leave in the objects that they are given, when code calls them that is not at hand: of their
 * arguments nothing is known but the types.
 */
public final class FunctionOutcomes {
    /** What it gives is an order. */
    private static final TypeName COMPARATOR = TypeName.of("java.util.Comparator");

    private final Frame frame;
    private final Generics generics;

    public FunctionOutcomes(Frame frame) {
        this.frame = frame.silent();
        this.generics = new Generics(frame.types());
    }

    /**
     * One outcome of a function.
     *
     * @param part {@link Selector#RESULT} or a {@link Selector.Filled}
     * @param heap in which the value lies
     */
    public record Outcome(Selector part, Value value, Heap heap) {}

    static boolean isMeantBy(Selector selector) {
        return selector.equals(Selector.RESULT) || selector instanceof Selector.Filled;
    }

    /** Whether an object may be called by code that knows only a functional interface of the JDK. */
    public boolean isFunction(Atom.Reference object) {
        return object.object().function().isPresent() || !parameters(object).isEmpty();
    }

    /** All outcomes of a function that are not nothing. */
    public List<Outcome> of(Heap heap, Atom.Reference function) {
        List<Outcome> result = new ArrayList<>();
        for (List<TypeUse> parameters : parameters(function)) {
            if (!function.object().type().name().equals(COMPARATOR)) {
                result.add(outcome(heap, function, parameters, Selector.RESULT));
            }
            for (int i = 0; i < parameters.size(); i++) {
                if (!Relevance.isScalar(parameters.get(i).name())) {
                    result.add(outcome(heap, function, parameters, new Selector.Filled(i)));
                }
            }
        }
        result.removeIf(outcome -> outcome.value().isEmpty());
        return result;
    }

    /** What functions do of which the state does not show that they were called; it comes to be part of the state. */
    Value unasked(State state, Value functions, Selector part) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(functions)) {
            if (entry.getKey() instanceof Atom.Reference function
                    && !(part.equals(Selector.RESULT) && isAsked(state, function))) {
                for (List<TypeUse> parameters : parameters(function)) {
                    if (part instanceof Selector.Filled filled && filled.parameter() >= parameters.size()) {
                        // Another kind of function, which is given nothing there.
                        continue;
                    }
                    Outcome outcome = outcome(state.heap(), function, parameters, part);
                    new Import(outcome.heap(), state.heap()).copy(outcome.value());
                    result = result.join(outcome.value().then(entry.getValue()));
                }
            }
        }
        return result;
    }

    private static boolean isAsked(State state, Atom.Reference function) {
        return state.heap().objects().getOrDefault(function, Map.of()).containsKey(Selector.RESULT);
    }

    /** The types of a function's parameters; an empty list where it is none, or runs already. */
    private List<List<TypeUse>> parameters(Atom.Reference function) {
        Optional<MethodSignature> lambda = function.object().function();
        if (lambda.isEmpty()) {
            return ofObject(function.object().type().name());
        }
        if (frame.running().contains(Running.of(lambda.get()))) {
            return List.of();
        }
        return frame
                .services()
                .program()
                .body(lambda.get())
                .map(body -> body.parameters().stream()
                        .skip(body.capturedCount())
                        .map(Variable::type)
                        .toList())
                .or(() -> generics.functionalMethod(function.object().type()).map(MethodHeader::parameterTypes))
                .stream()
                .toList();
    }

    /** Of a class of the program that implements a functional interface of the JDK. */
    private List<List<TypeUse>> ofObject(TypeName type) {
        boolean isProject =
                frame.types().header(type).filter(TypeHeader::isProject).isPresent();
        if (!isProject) {
            return List.of();
        }
        return frame.types().supertypes(type).stream()
                .filter(supertype -> supertype.qualified().startsWith("java."))
                .flatMap(supertype -> generics.functionalMethod(TypeUse.of(supertype)).stream())
                .map(MethodHeader::signature)
                .flatMap(wanted -> frame.types().findMethods(type, wanted.name(), wanted.arity()).stream()
                        .limit(1))
                .map(MethodHeader::parameterTypes)
                .limit(1)
                .toList();
    }

    private Outcome outcome(Heap heap, Atom.Reference function, List<TypeUse> parameters, Selector part) {
        State called = new State(heap.copy());
        List<Value> arguments = new ArrayList<>();
        for (TypeUse parameter : parameters) {
            boolean isFilled = part.equals(new Selector.Filled(arguments.size()));
            arguments.add(
                    isFilled ? made(function, parameter, called) : unknown(function, parameter, arguments.size()));
        }
        Value given = new FunctionApplication(frame, called)
                .apply(Value.of(function), arguments, function.object().site());
        Value value = part instanceof Selector.Filled filled ? arguments.get(filled.parameter()) : given;
        return new Outcome(part, value, called.heap());
    }

    private static Value made(Atom.Reference function, TypeUse type, State state) {
        AbstractObject object = AbstractObject.allocated(function.object().site(), type);
        state.heap().allocate(object);
        return Value.of(new Atom.Reference(object));
    }

    private static Value unknown(Atom.Reference function, TypeUse type, int index) {
        Root root = new Root.CallResult("parameter " + index, function.object().site(), type);
        return Value.of(Atom.Input.of(AccessPath.of(root), type));
    }
}
