package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import io.github.piiguard.settings.LoggingText.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the property files of Log4j 1 and Log4j 2. */
final class LoggingProperties {
    private final Map<String, String> values;
    private final List<Appender> appenders = new ArrayList<>();
    private final List<Logger> loggers = new ArrayList<>();

    private LoggingProperties(Map<String, String> values) {
        this.values = values;
    }

    static LoggingText read(String text) {
        LoggingProperties reader = new LoggingProperties(PropertyText.ofProperties(text));
        reader.values.forEach(reader::readOld);
        reader.readNew();
        return new LoggingText(reader.appenders, reader.loggers, new HashSet<>(reader.values.values()));
    }

    /** Log4j 1: {@code log4j.rootLogger=INFO, A}, {@code log4j.appender.A=com.acme.Appender}. */
    private void readOld(String key, String value) {
        String rest = key.startsWith("log4j.") ? key.substring("log4j.".length()) : "";
        if (rest.equals("rootLogger") || rest.equals("rootCategory")) {
            loggers.add(logger("", value));
        } else if (rest.startsWith("logger.")) {
            loggers.add(logger(rest.substring("logger.".length()), value));
        } else if (rest.startsWith("appender.") && rest.indexOf('.', "appender.".length()) < 0) {
            Map<String, String> settings = below(key + ".");
            Optional<LogLevel> level = settings.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase("threshold"))
                    .flatMap(entry -> LogLevel.of(entry.getValue()).stream())
                    .findFirst();
            appenders.add(new Appender(rest.substring("appender.".length()), value, level, settings, List.of()));
        }
    }

    private static Logger logger(String name, String value) {
        List<String> parts = Arrays.stream(value.split(",")).map(String::strip).toList();
        List<Reference> references = parts.stream()
                .skip(1)
                .map(appender -> new Reference(appender, Optional.empty()))
                .toList();
        return new Logger(name, LogLevel.of(parts.get(0)), references, true);
    }

    /** Log4j 2: {@code appender.a.type=Sentry}, {@code rootLogger.appenderRef.x.ref=a}. */
    private void readNew() {
        for (String id : ids("appender.")) {
            Map<String, String> settings = below("appender." + id + ".");
            if (settings.containsKey("type")) {
                Optional<LogLevel> level = settings.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("filter.")
                                && entry.getKey().endsWith(".level"))
                        .flatMap(entry -> LogLevel.of(entry.getValue()).stream())
                        .findFirst();
                appenders.add(new Appender(
                        settings.getOrDefault("name", id), settings.get("type"), level, settings, List.of()));
            }
        }
        addLogger("", below("rootLogger."));
        ids("logger.").forEach(id -> {
            Map<String, String> settings = below("logger." + id + ".");
            addLogger(settings.getOrDefault("name", id), settings);
        });
    }

    private void addLogger(String name, Map<String, String> settings) {
        List<Reference> references = settings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("appenderRef.")
                        && entry.getKey().endsWith(".ref"))
                .map(entry -> new Reference(
                        entry.getValue(),
                        LogLevel.of(settings.getOrDefault(
                                entry.getKey().substring(0, entry.getKey().length() - "ref".length()) + "level", ""))))
                .toList();
        if (!settings.isEmpty()) {
            boolean isAdditive = !settings.getOrDefault("additivity", "true").equalsIgnoreCase("false");
            loggers.add(new Logger(name, LogLevel.of(settings.getOrDefault("level", "")), references, isAdditive));
        }
    }

    private Set<String> ids(String prefix) {
        Set<String> result = new TreeSet<>();
        below(prefix).keySet().forEach(key -> result.add(key.split("\\.", 2)[0]));
        return result;
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> result = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                result.put(key.substring(prefix.length()), value);
            }
        });
        return result;
    }
}
