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
 * @param address where the address lies that tells the vendor; then {@code vendor} is {@link #BY_ADDRESS}
 */
public record Sink(
        MethodPattern method,
        String vendor,
        Map<Integer, ArgumentRole> arguments,
        Optional<ArgumentRole> otherArguments,
        Optional<ArgumentRole> receiver,
        Optional<String> constantKey,
        String entry,
        Optional<Address> address) {
    /** The vendor of a sink whose address tells who the vendor is. */
    public static final String BY_ADDRESS = "";

    public Sink {
        arguments = Map.copyOf(arguments);
    }

    /** The same sink for what is handed over otherwise than to a call: as a call of its own that is given it. */
    public Sink by(Handing handing) {
        return of(new MethodPattern(method.type(), handing.marked(method), Optional.empty()));
    }

    /** How the program hands the data over. */
    public Handing handing() {
        return Handing.of(method.method());
    }

    /** The method as the program knows it: the one that it calls or implements. */
    public MethodPattern declared() {
        Handing handing = handing();
        return handing == Handing.CALLED ? method : handing.unmarked(method.type(), method.method());
    }

    /** The same sink for another method. */
    public Sink of(MethodPattern other) {
        return new Sink(other, vendor, arguments, otherArguments, receiver, constantKey, entry, address);
    }

    /** The same sink with another role of the receiver's state. */
    public Sink with(Optional<ArgumentRole> ofReceiver) {
        return new Sink(method, vendor, arguments, otherArguments, ofReceiver, constantKey, entry, address);
    }

    /** The same sink, whose vendor its address tells. */
    public Sink sentTo(Address place) {
        return new Sink(
                method, BY_ADDRESS, arguments, otherArguments, receiver, constantKey, entry, Optional.of(place));
    }

    /** The same sink with the vendor that its address told. */
    public Sink to(String recipient) {
        return new Sink(method, recipient, arguments, otherArguments, receiver, constantKey, entry, address);
    }

    /** Whether a call with that many arguments hands anything over: one with fewer is another method of the name. */
    public boolean isCalledWith(int arity) {
        return method.acceptsArity(arity)
                && (receiver.isPresent()
                        || arguments.keySet().stream().anyMatch(index -> index < arity)
                        || (otherArguments.isPresent() && arity > 0));
    }

    /** The role of the argument at {@code index}, or empty when it is harmless. */
    public Optional<ArgumentRole> role(int index) {
        ArgumentRole listed = arguments.get(index);
        return listed != null ? Optional.of(listed) : otherArguments;
    }
}
