package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.TypeUse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What functions gave while one callee ran. The callee's calls of one function are not told apart (fixture functions/CalledTwice),
 * but what the function gave to other callees is not among it.
 */
final class FunctionResults {
    private final State state;
    private final Map<Atom, Value> results = new LinkedHashMap<>();

    FunctionResults(State state) {
        this.state = state;
    }

    /** Forgets what functions gave to callees that ran before. */
    void forget(Value functions) {
        functions
                .atoms()
                .filter(Atom.Reference.class::isInstance)
                .map(Value::of)
                .filter(function -> !state.heap()
                        .read(function, Selector.RESULT, TypeUse.UNKNOWN)
                        .isEmpty())
                .forEach(function -> state.heap().write(function, Selector.RESULT, Value.EMPTY));
    }

    void add(Atom function, Value result) {
        write(function, results.merge(function, result, Value::join));
    }

    /** Writes all that was given once more, since a function that ran may have called another one for itself. */
    void write() {
        results.forEach(this::write);
    }

    private void write(Atom function, Value result) {
        Value called = Value.of(function);
        // An input's result that nothing is known of need not be written: it is what reading it gives.
        // That of a known function is written in any case, as a sign that it was called.
        if (function instanceof Atom.Reference
                || !result.equals(state.heap().read(called, Selector.RESULT, TypeUse.UNKNOWN))) {
            state.heap().write(called, Selector.RESULT, result);
        }
    }
}
