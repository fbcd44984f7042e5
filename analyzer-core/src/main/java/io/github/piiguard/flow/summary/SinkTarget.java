package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.ArgumentRole;
import java.util.Optional;

/** Where the engine asks what arrives. */
public sealed interface SinkTarget {
    /** Whether a caller of the method may know more about it. */
    default boolean needsCaller() {
        return this instanceof AddressedCall call
                && call.address()
                        .atoms()
                        .anyMatch(atom ->
                                atom instanceof Atom.Input input && input.path().isParameter());
    }

    /** Where the call is that hands data to a vendor; empty where it is only asked what may matter to one. */
    default Optional<SourceLocation> place() {
        return Optional.empty();
    }

    /** An argument of a sink, or its receiver. */
    record VendorCall(SinkPoint point, ArgumentRole role) implements SinkTarget {
        @Override
        public Optional<SourceLocation> place() {
            return Optional.of(point.location());
        }
    }

    /**
     * An argument of a call that sends it to an address, which tells the vendor.
     *
     * @param address what of the address may still lead to a vendor
     */
    record AddressedCall(SinkPoint point, ArgumentRole role, Value address) implements SinkTarget {
        @Override
        public Optional<SourceLocation> place() {
            return Optional.of(point.location());
        }
    }

    /** The part of an address that lies at a path when a method is entered. */
    record AddressPart(MethodSignature method, AccessPath path) implements SinkTarget {}

    /**
     * A field of which all written values are wanted.
     *
     * @param holder the object that is written
     */
    record FieldWrite(FieldName field, Holder holder) implements SinkTarget {}
}
