package io.github.piiguard.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How severe a log line is, the least severe first. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    OFF;

    /** The level of that name in any logging framework; empty for any other text. */
    public static Optional<LogLevel> of(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "ALL", "FINEST", "FINER" -> Optional.of(TRACE);
            case "FINE", "CONFIG" -> Optional.of(DEBUG);
            case "WARNING" -> Optional.of(WARN);
            case "SEVERE", "FATAL" -> Optional.of(ERROR);
            default ->
                Arrays.stream(values())
                        .filter(level -> level.name().equals(upper))
                        .findFirst();
        };
    }

    /** The more severe one. */
    public LogLevel and(LogLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
