package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;

/**
 * How programs log.
 *
 * @param bridges what forwards log lines to vendors
 * @param calls sinks without vendor, each with the level of the line that it writes
 */
public record Logging(List<LogBridge> bridges, List<Sink> calls) {
    public static final Logging NONE = new Logging(List.of(), List.of());

    public Logging {
        bridges = List.copyOf(bridges);
        calls = List.copyOf(calls);
    }

    /** Whether objects of the type write log lines. */
    public boolean isLogger(TypeName type) {
        return calls.stream()
                .anyMatch(call -> call.method().type().filter(type::equals).isPresent());
    }
}
