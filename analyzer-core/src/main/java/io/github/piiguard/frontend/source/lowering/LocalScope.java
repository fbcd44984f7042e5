package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.ir.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The local variables that are visible at a place of one body. */
final class LocalScope {
    private final Deque<Map<String, Variable>> levels = new ArrayDeque<>();

    LocalScope() {
        levels.push(new LinkedHashMap<>());
    }

    /** Runs {@code code}; what it declares is forgotten afterwards. */
    void nested(Runnable code) {
        levels.push(new LinkedHashMap<>());
        code.run();
        levels.pop();
    }

    void declare(Variable variable) {
        levels.element().put(variable.name(), variable);
    }

    Optional<Variable> find(String name) {
        for (Map<String, Variable> level : levels) {
            Variable found = level.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
