package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one logging configuration says, in the words of the file.
 *
 * @param mentions everything that may be the name of an appender's class or kind, unused ones included
 */
record LoggingText(List<Appender> appenders, List<Logger> loggers, Set<String> mentions) {
    LoggingText {
        appenders = List.copyOf(appenders);
        loggers = List.copyOf(loggers);
        mentions = Set.copyOf(mentions);
    }

    /**
     * An appender; two of one name stand for profiles.
     *
     * @param type its class or the name of its kind
     * @param level what its filters let pass
     * @param settings other texts by name
     * @param references appenders to which it hands its lines
     */
    record Appender(
            String name,
            String type,
            Optional<LogLevel> level,
            Map<String, String> settings,
            List<Reference> references) {
        Appender {
            settings = Map.copyOf(settings);
            references = List.copyOf(references);
        }
    }

    /** The use of an appender. */
    record Reference(String appender, Optional<LogLevel> level) {}

    /** A logger; the root has an empty name. */
    record Logger(String name, Optional<LogLevel> level, List<Reference> references, boolean additive) {
        Logger {
            references = List.copyOf(references);
        }
    }
}
