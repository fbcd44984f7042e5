package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.LogBridge;
import io.github.piiguard.policy.Logging;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Sink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the entries of {@code logBridges} and {@code logCalls}. */
final class LoggingReader {
    private final KnownIds ids;

    LoggingReader(KnownIds ids) {
        this.ids = ids;
    }

    Logging read(List<PolicyDocument> documents) {
        return new Logging(
                documents.stream()
                        .flatMap(document -> document.section("logBridges").stream())
                        .map(this::bridge)
                        .toList(),
                documents.stream()
                        .flatMap(document -> document.section("logCalls").stream())
                        .flatMap(LoggingReader::calls)
                        .toList());
    }

    private LogBridge bridge(YamlValue value) {
        YamlObject entry = YamlObject.of(
                value, List.of("vendor", "artifacts", "appenders", "level", "levelSettings", "settings", "context"));
        Map<String, LogLevel> levels = new TreeMap<>();
        entry.value("levelSettings")
                .map(YamlValue::entries)
                .orElse(Map.of())
                .forEach((name, level) -> levels.put(name, level(level)));
        return new LogBridge(
                ids.vendor(entry.required("vendor")),
                entry.texts("artifacts"),
                entry.texts("appenders"),
                entry.value("level").map(LoggingReader::level).orElse(LogLevel.TRACE),
                levels,
                entry.optionalText("settings"),
                entry.flag("context"));
    }

    /**
     * One sink for each method: of a logger all arguments are the line, of a diagnostic context the second is an entry. A line
     * that a builder makes is all that the builder holds.
     */
    private static Stream<Sink> calls(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("type", "levels", "context", "lines", "level", "from"));
        TypeName type = TypeName.of(entry.text("type"));
        Stream<Sink> lines = entry.value("levels").map(YamlValue::entries).orElse(Map.of()).entrySet().stream()
                .map(method -> sink(type, method.getKey(), entry.entry(), Map.of(), Optional.of(ArgumentRole.MESSAGE))
                        .sentTo(Address.of(Address.LogLine.at(level(method.getValue())))));
        Stream<Sink> contexts = entry.texts("context").stream().map(method -> sink(
                        type,
                        method,
                        entry.entry(),
                        Map.of(0, ArgumentRole.KEY, 1, ArgumentRole.CONTEXT),
                        Optional.empty())
                .sentTo(Address.of(Address.LogLine.CONTEXT)));
        return Stream.of(lines, contexts, linesOfAnyLevel(entry, type)).flatMap(Function.identity());
    }

    private static Stream<Sink> linesOfAnyLevel(YamlObject entry, TypeName type) {
        List<String> methods = entry.texts("lines");
        if (methods.isEmpty()) {
            Stream.of("level", "from").flatMap(key -> entry.value(key).stream()).forEach(value -> {
                throw value.fault("there are no 'lines' of which this is said", "add 'lines: [method]'");
            });
            return Stream.empty();
        }
        Port level = levelPort(entry.required("level"));
        boolean isBuilder = level.root() == Port.Root.THIS;
        Map<Integer, ArgumentRole> arguments = isBuilder ? Map.of() : Map.of(level.argument(), ArgumentRole.TOKEN);
        // A file that makes the line with a builder names the logger only.
        return Stream.concat(Stream.of(type), entry.texts("from").stream().map(TypeName::of))
                .flatMap(owner -> methods.stream()
                        .map(method -> sink(owner, method, entry.entry(), arguments, Optional.of(ArgumentRole.MESSAGE))
                                .with(isBuilder ? Optional.of(ArgumentRole.MESSAGE) : Optional.empty())
                                .sentTo(Address.of(Address.LogLine.toldBy(level)))));
    }

    private static Port levelPort(YamlValue value) {
        Port port = PortParser.read(value);
        if (port.root() == Port.Root.RETURN) {
            throw value.fault("'" + value.text() + "' is no port of a level", "begin with argument[i] or this");
        }
        return port;
    }

    private static Sink sink(
            TypeName type,
            String method,
            String entry,
            Map<Integer, ArgumentRole> arguments,
            Optional<ArgumentRole> others) {
        MethodPattern pattern = new MethodPattern(Optional.of(type), method, Optional.empty());
        return new Sink(
                pattern,
                Sink.BY_ADDRESS,
                arguments,
                others,
                Optional.empty(),
                Optional.empty(),
                entry,
                Optional.empty());
    }

    private static LogLevel level(YamlValue value) {
        return LogLevel.of(value.text())
                .orElseThrow(() -> value.fault(
                        "'" + value.text().toLowerCase(Locale.ROOT) + "' is no level",
                        "write trace, debug, info, warn, error or off"));
    }
}
