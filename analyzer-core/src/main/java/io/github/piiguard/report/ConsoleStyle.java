package io.github.piiguard.report;

import io.github.piiguard.finding.Severity;

/**
 * How text is set off on a console.
 *
 * @param colour whether the terminal understands ANSI colours
 */
public record ConsoleStyle(boolean colour) {
    /** Text alone, for logs and files. */
    public static ConsoleStyle plain() {
        return new ConsoleStyle(false);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case HIGH -> painted("1;31", text);
            case MEDIUM -> painted("1;33", text);
            case LOW -> painted("1;36", text);
        };
    }

    String strong(String text) {
        return painted("1", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    String warning(String text) {
        return painted("1;33", text);
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
