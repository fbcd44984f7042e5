package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.model.Tree;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import io.github.piiguard.settings.LoggingText.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the loggers of a Dropwizard service and their appenders:
 * {@code logging: {level: INFO, appenders: [{type: sentry, threshold: ERROR}], loggers: {com.acme: {appenders: []}}}}.
 */
final class LoggingYaml {
    /** What tells a kind of appender from the class or the plug-in that other configurations name. */
    private static final String KIND = "dropwizard:";

    private final List<Appender> appenders = new ArrayList<>();

    private LoggingYaml() {}

    /** Whether a text may hold such a configuration, which is cheap to tell. */
    static boolean isIn(String text) {
        return text.contains("logging:") && text.contains("appenders:");
    }

    static LoggingText read(Tree file) {
        LoggingYaml reader = new LoggingYaml();
        Tree logging = file.at("logging");
        List<Logger> loggers = new ArrayList<>();
        loggers.add(reader.logger("", logging));
        logging.at("loggers").entries().forEach((name, logger) -> loggers.add(reader.logger(name, logger)));
        return new LoggingText(
                reader.appenders,
                loggers,
                new HashSet<>(reader.appenders.stream().map(Appender::type).toList()));
    }

    /** A logger is a level alone, or a mapping with one. */
    private Logger logger(String name, Tree logger) {
        Optional<LogLevel> level = LogLevel.of(logger.text())
                .or(() -> LogLevel.of(logger.at("level").text()));
        List<Reference> references =
                logger.at("appenders").elements().stream().map(this::appender).toList();
        boolean isAdditive = !logger.at("additive").text().equalsIgnoreCase("false");
        return new Logger(name, level, references, isAdditive);
    }

    private Reference appender(Tree item) {
        Map<String, String> settings = new HashMap<>();
        item.entries().forEach((key, value) -> settings.put(key, value.text()));
        String name = KIND + appenders.size();
        Optional<LogLevel> level = LogLevel.of(settings.getOrDefault("threshold", ""));
        appenders.add(new Appender(name, KIND + settings.getOrDefault("type", ""), level, settings, List.of()));
        return new Reference(name, Optional.empty());
    }
}
