package io.github.piiguard.policy;

import io.github.piiguard.model.LogLevel;
import java.util.List;
import java.util.Optional;

/**
 * What tells to whom a call sends its data.
 *
 * @param ports the places at the call that may hold the network address, or parts of it
 * @param text what a declaration says of it; may hold placeholders for settings: <code>${mixpanel.url}</code>
 * @param line the log line that the call writes
 */
public record Address(List<Port> ports, Optional<String> text, Optional<LogLine> line) {
    public Address {
        ports = List.copyOf(ports);
    }

    /** A network address. */
    public static Address of(List<Port> ports, Optional<String> text) {
        return new Address(ports, text, Optional.empty());
    }

    /** Wherever log lines go. */
    public static Address of(LogLine line) {
        return new Address(List.of(), Optional.empty(), Optional.of(line));
    }

    /** Whether it is one on the network, to which a program brings the recipient's own key. */
    public boolean isNetwork() {
        return line.isEmpty();
    }

    /**
     * A log line, or what goes with lines.
     *
     * @param level what the method's name says; empty for an entry of the diagnostic context, which may go with any line
     * @param told where the call holds its level: a constant named after it, or an object with a member of that name
     */
    public record LogLine(Optional<LogLevel> level, Optional<Port> told) {
        /** What goes with any line. */
        public static final LogLine CONTEXT = new LogLine(Optional.empty(), Optional.empty());

        public static LogLine at(LogLevel level) {
            return new LogLine(Optional.of(level), Optional.empty());
        }

        public static LogLine toldBy(Port port) {
            return new LogLine(Optional.empty(), Optional.of(port));
        }

        public boolean isContext() {
            return level.isEmpty() && told.isEmpty();
        }
    }
}
