package io.github.piiguard.policy;

/** How much harm the exposure of a data type does, least first. */
public enum Sensitivity {
    LOW,
    MEDIUM,
    HIGH
}
