package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.policy.Port;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                ? application.applyMethod(value, method.name(), arguments, call.location())
                : application.apply(value, arguments, call.location());
    }
}
