package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import java.util.List;
import java.util.Optional;

/**
 * What a logging configuration says of a logger.
 *
 * @param name a package or class; empty for the root
 * @param additive whether lines go where the loggers around it send theirs, too
 */
record LoggerRule(String name, Optional<LogLevel> level, List<LogRoute> routes, boolean additive) {
    LoggerRule {
        routes = List.copyOf(routes);
    }

    boolean covers(String logger) {
        return name.isEmpty() || logger.equals(name) || logger.startsWith(name + ".");
    }
}
