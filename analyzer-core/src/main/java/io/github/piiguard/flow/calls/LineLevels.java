package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.LogLevel;
import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.Port;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** At which levels a call may write its log line. */
record LineLevels(Frame frame, State state) {
    Set<LogLevel> of(Call call, Address.LogLine line) {
        Set<LogLevel> levels = EnumSet.noneOf(LogLevel.class);
        line.level().ifPresent(levels::add);
        if (line.told().isPresent()) {
            Port port = line.told().get();
            new Effects(frame, state, call).read(port).atoms().forEach(atom -> add(atom, levels));
            if (levels.isEmpty()) {
                // Most lines are of that level, and a line of unknown level is no reason to suspect a bridge of errors
                // only.
                levels.add(LogLevel.INFO);
            }
        }
        return levels;
    }

    private void add(Atom atom, Set<LogLevel> levels) {
        if (atom instanceof Atom.Input input && input.path().root() instanceof Root.Static constant) {
            LogLevel.of(constant.field().name()).ifPresent(levels::add);
        } else if (atom instanceof Atom.Reference builder) {
            state.heap().objects().getOrDefault(builder, Map.of()).forEach((part, value) -> {
                if (part instanceof Selector.Field field) {
                    level(field).ifPresent(levels::add);
                    value.atoms().filter(Atom.Input.class::isInstance).forEach(inner -> add(inner, levels));
                }
            });
        }
    }

    private static Optional<LogLevel> level(Selector.Field field) {
        return LogLevel.of(field.name().toLowerCase(Locale.ROOT));
    }
}
