package io.github.piiguard.finding;

/** How urgently a finding wants mending, least first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
