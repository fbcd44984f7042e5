package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.policy.ArgumentRole;

/** Where the engine asks what arrives. */
public sealed interface SinkTarget {
    /** An argument of a sink, or its receiver. */
    record VendorCall(SinkPoint point, ArgumentRole role) implements SinkTarget {}

    /** A field of which all written values are wanted. */
    record FieldWrite(FieldName field) implements SinkTarget {}
}
