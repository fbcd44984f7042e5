package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import io.github.piiguard.settings.LoggingText.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the appenders of the root logger of a Dropwizard service: {@code logging: appenders: [{type: sentry, threshold: ERROR}]},
 * one key a line.
 */
final class LoggingYaml {
    /** What tells a kind of appender from the class or the plug-in that other configurations name. */
    private static final String KIND = "dropwizard:";

    private static final Pattern LINE = Pattern.compile("( *)(- +)?([\\w.]+):(?: +(.*))?");

    private final List<Map<String, String>> items = new ArrayList<>();
    private final Map<String, String> root = new HashMap<>();
    private String section = "";
    private String part = "";
    private int partIndent;

    private LoggingYaml() {}

    static LoggingText read(String text) {
        LoggingYaml reader = new LoggingYaml();
        text.lines()
                .map(String::stripTrailing)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(reader::add);
        return reader.result();
    }

    private void add(Matcher line) {
        int indent = line.group(1).length();
        String key = line.group(3);
        String value = line.group(4) == null ? "" : line.group(4).strip();
        if (indent == 0 && line.group(2) == null) {
            section = key;
            part = "";
            partIndent = Integer.MAX_VALUE;
        } else if (section.equals("logging")) {
            addToLogging(indent, line.group(2) != null, key, value);
        }
    }

    private void addToLogging(int indent, boolean isItem, String key, String value) {
        if (!isItem && indent <= partIndent) {
            partIndent = indent;
            part = key;
            root.put(key, value);
        } else if (part.equals("appenders")) {
            if (isItem) {
                items.add(new HashMap<>());
            }
            items.stream().skip(Math.max(0, items.size() - 1)).forEach(item -> item.putIfAbsent(key, value));
        }
    }

    private LoggingText result() {
        List<Appender> appenders = new ArrayList<>();
        for (Map<String, String> item : items) {
            Optional<LogLevel> level = LogLevel.of(item.getOrDefault("threshold", ""));
            String name = KIND + appenders.size();
            appenders.add(new Appender(name, KIND + item.getOrDefault("type", ""), level, item, List.of()));
        }
        List<Reference> used = appenders.stream()
                .map(appender -> new Reference(appender.name(), Optional.empty()))
                .toList();
        Logger logger = new Logger("", LogLevel.of(root.getOrDefault("level", "")), used, true);
        return new LoggingText(
                appenders,
                List.of(logger),
                new HashSet<>(appenders.stream().map(Appender::type).toList()));
    }
}
