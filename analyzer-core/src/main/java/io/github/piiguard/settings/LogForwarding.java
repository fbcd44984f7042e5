package io.github.piiguard.settings;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.LogLevel;
import io.github.piiguard.policy.LogBridge;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import io.github.piiguard.settings.LoggingText.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds which log lines are forwarded to vendors: by appenders in logging configurations, else by libraries. */
final class LogForwarding {
    private static final String LEVELS = "logging.level.";

    private final List<LogBridge> bridges;
    private final Settings settings;
    private final YamlReader yaml;
    private final List<List<LoggerRule>> rules = new ArrayList<>();
    private final Set<String> configured = new HashSet<>();
    private final List<Gap> gaps;

    /** @param gaps receives what cannot be read */
    LogForwarding(List<LogBridge> bridges, Settings settings, YamlReader yaml, List<Gap> gaps) {
        this.bridges = bridges;
        this.settings = settings;
        this.yaml = yaml;
        this.gaps = gaps;
    }

    LogRoutes routes(List<SettingFile> files, List<Path> classPath) {
        files.stream().filter(file -> file.kind() == SettingFile.Kind.LOGGING).forEach(this::readLogging);
        files.stream().filter(LogForwarding::isService).forEach(this::readService);
        for (LogBridge bridge : bridges) {
            if (!configured.contains(bridge.vendor()) && isThere(bridge, files, classPath)) {
                rules.add(withProperties(List.of(
                        new LoggerRule("", Optional.empty(), List.of(route(bridge, bridge.level(), Map.of())), true))));
            }
        }
        List<List<LoggerRule>> forwarding = rules.stream()
                .filter(file -> file.stream().anyMatch(rule -> !rule.routes().isEmpty()))
                .toList();
        return forwarding.isEmpty() ? LogRoutes.NONE : new LogRoutes(forwarding);
    }

    private static boolean isThere(LogBridge bridge, List<SettingFile> files, List<Path> classPath) {
        return bridge.artifacts().stream().anyMatch(artifact -> {
            Pattern whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(artifact) + "(?![\\w-]|\\.[a-z])");
            return classPath.stream()
                            .anyMatch(path -> String.valueOf(path.getFileName()).startsWith(artifact + "-"))
                    || files.stream()
                            .filter(file -> file.kind() == SettingFile.Kind.BUILD)
                            .anyMatch(file -> whole.matcher(file.text()).find());
        });
    }

    private static boolean isService(SettingFile file) {
        return (file.kind() == SettingFile.Kind.OTHER_YAML || file.kind() == SettingFile.Kind.YAML)
                && LoggingYaml.isIn(file.text());
    }

    private void readService(SettingFile file) {
        try {
            LoggingText text = LoggingYaml.read(yaml.read(file.name(), file.text()));
            if (!text.appenders().isEmpty()) {
                add(text);
            }
        } catch (IOException malformed) {
            gaps.add(unreadable(file));
        }
    }

    private static Gap unreadable(SettingFile file) {
        return new Gap(
                Gap.Kind.UNPARSABLE_FILE,
                file.name(),
                0,
                "The logging configuration cannot be read, so what it forwards is not known.");
    }

    private void readLogging(SettingFile file) {
        try {
            if (file.name().endsWith(".xml")) {
                add(LoggingXml.read(file.text()));
            } else if (file.name().endsWith(".properties")) {
                add(LoggingProperties.read(file.text()));
            } else {
                addOther(file.text());
            }
        } catch (IOException malformed) {
            gaps.add(unreadable(file));
        }
    }

    /** Of YAML and JSON only the appenders are known, not their filters: every line counts as forwarded. */
    private void addOther(String text) {
        List<LogRoute> routes = new ArrayList<>();
        for (LogBridge bridge : bridges) {
            boolean isNamed = bridge.appenders().stream()
                    .anyMatch(name -> Pattern.compile("(?<![\\w.])\"?" + Pattern.quote(name) + "\"?\\s*[:,}\\n]")
                            .matcher(text)
                            .find());
            if (isNamed) {
                configured.add(bridge.vendor());
                routes.add(route(bridge, bridge.level(), Map.of()));
            }
        }
        rules.add(withProperties(List.of(new LoggerRule("", Optional.empty(), routes, true))));
    }

    private void add(LoggingText text) {
        text.mentions().forEach(type -> bridge(type).ifPresent(bridge -> configured.add(bridge.vendor())));
        List<LoggerRule> file = new ArrayList<>();
        for (Logger logger : text.loggers()) {
            List<LogRoute> routes = logger.references().stream()
                    .flatMap(reference -> routes(reference, text, new HashSet<>()))
                    .toList();
            file.add(new LoggerRule(logger.name(), logger.level(), routes, logger.additive()));
        }
        rules.add(withProperties(file));
    }

    private Stream<LogRoute> routes(Reference reference, LoggingText text, Set<String> seen) {
        if (!seen.add(reference.appender())) {
            return Stream.empty();
        }
        return text.appenders().stream()
                .filter(appender -> appender.name().equals(reference.appender()))
                .flatMap(appender -> Stream.concat(
                                bridge(appender).map(bridge -> route(bridge, appender)).stream(),
                                appender.references().stream().flatMap(inner -> routes(inner, text, seen)))
                        .map(route -> limited(route, appender.level()))
                        .map(route -> limited(route, reference.level())));
    }

    private static LogRoute limited(LogRoute route, Optional<LogLevel> level) {
        return new LogRoute(
                route.vendor(), level.map(route.level()::and).orElse(route.level()), route.forwardsContext());
    }

    /** The bridge that an appender is: by its kind, or by the host to which a general appender sends. */
    private Optional<LogBridge> bridge(Appender appender) {
        return bridge(appender.type()).or(() -> bridges.stream()
                .filter(bridge -> bridge.appenders().stream()
                        .filter(name -> name.startsWith("*."))
                        .anyMatch(host -> appender.settings().values().stream()
                                .anyMatch(value -> value.contains(host.substring(1)))))
                .findFirst());
    }

    private Optional<LogBridge> bridge(String type) {
        return bridges.stream()
                .filter(bridge -> bridge.appenders().contains(type))
                .findFirst();
    }

    private LogRoute route(LogBridge bridge, Appender appender) {
        return route(bridge, bridge.level(), appender.settings());
    }

    private LogRoute route(LogBridge bridge, LogLevel level, Map<String, String> own) {
        LogLevel lowest = bridge.levelSettings().entrySet().stream()
                .map(entry -> set(bridge, entry.getKey(), own).orElse(entry.getValue()))
                .min(LogLevel::compareTo)
                .orElse(level);
        return new LogRoute(bridge.vendor(), lowest, bridge.forwardsContext());
    }

    private Optional<LogLevel> set(LogBridge bridge, String name, Map<String, String> own) {
        Optional<LogLevel> ofAppender = own.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> LogLevel.of(entry.getValue()).stream())
                .findFirst();
        return ofAppender.or(() -> bridge.settings().flatMap(prefix -> settings.of(prefix + "." + name).stream()
                .flatMap(value -> LogLevel.of(value).stream())
                .min(LogLevel::compareTo)));
    }

    /** The rules with the levels that properties set, which count before those of the file. */
    private List<LoggerRule> withProperties(List<LoggerRule> file) {
        Map<String, LogLevel> levels = new TreeMap<>();
        settings.values().forEach((key, values) -> {
            if (key.startsWith(LEVELS)) {
                values.stream()
                        .flatMap(value -> LogLevel.of(value).stream())
                        .min(LogLevel::compareTo)
                        .ifPresent(level -> levels.put(logger(key), level));
            }
        });
        List<LoggerRule> result = new ArrayList<>();
        for (LoggerRule rule : file) {
            Optional<LogLevel> set =
                    Optional.ofNullable(levels.remove(rule.name().toLowerCase(Locale.ROOT)));
            result.add(new LoggerRule(rule.name(), set.or(rule::level), rule.routes(), rule.additive()));
        }
        levels.forEach((name, level) -> result.add(new LoggerRule(name, Optional.of(level), List.of(), true)));
        return result;
    }

    private static String logger(String key) {
        String name = key.substring(LEVELS.length());
        return name.equals("root") ? "" : name;
    }
}
