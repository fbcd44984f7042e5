package io.github.piiguard.policy;

import java.util.Map;
import java.util.Optional;

/**
 * A method that hands data to a vendor.
 *
 * @param arguments role of each argument by index
 * @param otherArguments role of every argument not listed; empty when they are harmless
 * @param receiver role of the receiver's whole state (a builder or message object that is sent)
 * @param constantKey key under which the value is stored at the vendor, when the method's name says it
 * @param entry where the entry was read: {@code file:line}
 */
public record Sink(
        MethodPattern method,
        String vendor,
        Map<Integer, ArgumentRole> arguments,
        Optional<ArgumentRole> otherArguments,
        Optional<ArgumentRole> receiver,
        Optional<String> constantKey,
        String entry) {
    public Sink {
        arguments = Map.copyOf(arguments);
    }

    /** The role of the argument at {@code index}, or empty when it is harmless. */
    public Optional<ArgumentRole> role(int index) {
        ArgumentRole listed = arguments.get(index);
        return listed != null ? Optional.of(listed) : otherArguments;
    }
}
