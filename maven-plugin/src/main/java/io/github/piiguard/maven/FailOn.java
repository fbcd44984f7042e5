package io.github.piiguard.maven;

import io.github.piiguard.finding.Severity;

/** From which severity on a finding fails the build. */
public enum FailOn {
    HIGH,
    MEDIUM,
    LOW,
    NEVER;

    boolean isReachedBy(Severity severity) {
        return switch (this) {
            case HIGH -> severity == Severity.HIGH;
            case MEDIUM -> severity != Severity.LOW;
            case LOW -> true;
            case NEVER -> false;
        };
    }
}
