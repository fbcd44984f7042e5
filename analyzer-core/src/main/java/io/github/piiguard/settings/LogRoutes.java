package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * To which vendors a program's log lines are forwarded.
 *
 * @param files the rules of each logging configuration
 */
public record LogRoutes(List<List<LoggerRule>> files) {
    public static final LogRoutes NONE = new LogRoutes(List.of());

    public LogRoutes {
        List<List<LoggerRule>> sorted = new ArrayList<>();
        for (List<LoggerRule> rules : files) {
            sorted.add(rules.stream()
                    .sorted(Comparator.comparingInt(
                                    (LoggerRule rule) -> rule.name().length())
                            .reversed())
                    .toList());
        }
        files = List.copyOf(sorted);
    }

    /** The least severe level that any logger forwards; empty when nothing is forwarded. */
    public Optional<LogLevel> lowestLevel() {
        return routes().map(LogRoute::level).min(Comparator.naturalOrder());
    }

    public boolean forwardsContext() {
        return routes().anyMatch(LogRoute::forwardsContext);
    }

    private Stream<LogRoute> routes() {
        return files.stream().flatMap(List::stream).flatMap(rule -> rule.routes().stream());
    }

    /** The vendors that get what a class logs at a level. */
    public Set<String> recipients(TypeName type, LogLevel level) {
        Set<String> result = new TreeSet<>();
        for (List<LoggerRule> rules : files) {
            List<LoggerRule> covering =
                    rules.stream().filter(rule -> rule.covers(type.qualified())).toList();
            LogLevel enabled = covering.stream()
                    .flatMap(rule -> rule.level().stream())
                    .findFirst()
                    .orElse(LogLevel.INFO);
            if (level.compareTo(enabled) >= 0) {
                addRoutes(covering, level, result);
            }
        }
        return result;
    }

    private static void addRoutes(List<LoggerRule> covering, LogLevel level, Set<String> result) {
        for (LoggerRule rule : covering) {
            rule.routes().stream()
                    .filter(route -> level.compareTo(route.level()) >= 0)
                    .forEach(route -> result.add(route.vendor()));
            if (!rule.additive()) {
                return;
            }
        }
    }

    /** The vendors that get the entries of the diagnostic context. */
    public Set<String> contextRecipients() {
        Set<String> result = new TreeSet<>();
        routes().filter(LogRoute::forwardsContext).forEach(route -> result.add(route.vendor()));
        return result;
    }
}
