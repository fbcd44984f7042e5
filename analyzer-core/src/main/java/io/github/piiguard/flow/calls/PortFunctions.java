package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The functions that a call's effects speak of: what each is given is gathered until it runs. */
final class PortFunctions {
    private final Frame frame;
    private final State state;
    private final Call call;
    private final Function<Port, Value> reader;
    private final Map<Port, SortedMap<Integer, Value>> given = new LinkedHashMap<>();
    /** Methods that are given what another method of the same object gives. */
    private final Map<Port, Pair> pairs = new HashMap<>();

    private final Map<Port, Outcome> outcomes = new HashMap<>();

    /** @param reader what lies at a port */
    PortFunctions(Frame frame, State state, Call call, Function<Port, Value> reader) {
        this.frame = frame;
        this.state = state;
        this.call = call;
        this.reader = reader;
    }

    /** The function to which the parameter that ends a port belongs. */
    static Port of(Port parameter) {
        return upTo(parameter, parameter.path().size() - 1);
    }

    static Port upTo(Port port, int end) {
        return new Port(port.root(), port.argument(), port.path().subList(0, end));
    }

    void give(Port function, int parameter, Value value) {
        given.computeIfAbsent(function, key -> new TreeMap<>()).merge(parameter, value, Value::join);
    }

    /** Notes it where what one method of an object gives is what another one is given: each class's own to that class's own. */
    void pair(Effect.Flow flow) {
        List<Port.Selector> from = flow.from().path();
        List<Port.Selector> to = flow.to().path();
        boolean isPair = flow.from().root() == flow.to().root()
                && flow.from().argument() == flow.to().argument()
                && from.size() > 1
                && from.size() == to.size()
                && from.subList(0, from.size() - 2).equals(to.subList(0, to.size() - 2))
                && from.get(from.size() - 2) instanceof Port.Selector.Method
                && to.get(to.size() - 2) instanceof Port.Selector.Method
                && from.get(from.size() - 1) instanceof Port.Selector.Result;
        if (isPair && to.get(to.size() - 1) instanceof Port.Selector.Parameter parameter) {
            pairs.put(of(flow.to()), new Pair(of(flow.from()), parameter.index()));
        }
    }

    /** Runs those that were given something and whose result nobody wanted. */
    void runAll() {
        given.keySet().stream().toList().forEach(this::run);
    }

    /** The result of the function for what it was given since it last ran. */
    Value run(Port function) {
        SortedMap<Integer, Value> parameters = given.getOrDefault(function, Collections.emptySortedMap());
        given.remove(function);
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; !parameters.isEmpty() && i <= parameters.lastKey(); i++) {
            arguments.add(parameters.getOrDefault(i, Value.EMPTY));
        }
        Value value = reader.apply(function);
        State before = state.copy();
        Value result = apply(function, value, arguments);
        // Nothing says that the library runs it: an Optional may be empty. Whoever has what it was given knows that it
        // ran.
        if (arguments.stream().noneMatch(given -> isChanged(given, before))) {
            state.become(state.join(before));
        }
        return result;
    }

    private boolean isChanged(Value given, State before) {
        return given.atoms()
                .filter(Atom.Base.class::isInstance)
                .anyMatch(object -> !Objects.equals(
                        before.heap().objects().get((Atom.Base) object),
                        state.heap().objects().get((Atom.Base) object)));
    }

    private Value apply(Port function, Value value, List<Value> arguments) {
        FunctionApplication application = new FunctionApplication(frame, state);
        int last = function.path().size() - 1;
        if (last >= 0 && function.path().get(last) instanceof Port.Selector.Replacement replacement) {
            return application.applyReplacements(replacement, arguments, call.location());
        }
        return last >= 0 && function.path().get(last) instanceof Port.Selector.Method method
                ? applyMethod(function, method.name(), value, arguments)
                : application.apply(value, arguments, call.location());
    }

    private Value applyMethod(Port function, String name, Value object, List<Value> arguments) {
        Map<TypeName, Value> byClass = new FunctionApplication(frame, state)
                .applyMethod(
                        object, name, arguments.size(), type -> paired(function, type, arguments), call.location());
        Value whole = byClass.values().stream().reduce(Value.EMPTY, Value::join);
        outcomes.put(function, new Outcome(byClass, whole));
        return whole;
    }

    /** The arguments of the method of one class, in place of what the other classes' methods gave. */
    private List<Value> paired(Port function, TypeName type, List<Value> arguments) {
        Optional<Pair> pair =
                Optional.ofNullable(pairs.get(function)).filter(found -> found.parameter() < arguments.size());
        Optional<Outcome> outcome = pair.map(found -> outcomes.get(found.from()))
                .filter(found -> arguments.get(pair.get().parameter()).equals(found.whole()));
        if (outcome.isEmpty()) {
            return arguments;
        }
        List<Value> own = outcome.get().byClass().entrySet().stream()
                .filter(entry -> isRelated(entry.getKey(), type))
                .map(Map.Entry::getValue)
                .toList();
        List<Value> result = new ArrayList<>(arguments);
        if (!own.isEmpty()) {
            result.set(pair.get().parameter(), own.stream().reduce(Value.EMPTY, Value::join));
        }
        return result;
    }

    private boolean isRelated(TypeName one, TypeName other) {
        return frame.types().isSubtype(one, other) || frame.types().isSubtype(other, one);
    }

    /** From which function a parameter's value comes. */
    private record Pair(Port from, int parameter) {}

    /** What a method gave, by the classes that declare it, and altogether. */
    private record Outcome(Map<TypeName, Value> byClass, Value whole) {}
}
