package io.github.piiguard.policy;

/** What a call does to data, in terms of its ports. */
public sealed interface Effect {
    /** {@code from -> to}. */
    record Flow(Port from, Port to) implements Effect {}

    /** {@code clears port}: nothing is left there. */
    record Clear(Port port) implements Effect {}

    /** {@code left same right}: the same object (a fluent method). */
    record Same(Port left, Port right) implements Effect {}

    /** {@code from copies to}: {@code to} becomes a shallow copy of {@code from}. */
    record Copy(Port from, Port to) implements Effect {}
}
