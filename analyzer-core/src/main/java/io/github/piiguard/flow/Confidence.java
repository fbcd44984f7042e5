package io.github.piiguard.flow;

/** How sure the engine is that the value is what the data type says. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
