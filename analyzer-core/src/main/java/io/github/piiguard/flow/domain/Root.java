package io.github.piiguard.flow.domain;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.SourceLocation;

/** Where an access path begins. */
public sealed interface Root {
    /** {@code this} at method entry. */
    record Self() implements Root {}

    /** A parameter at method entry, captured variables of a lambda body included. */
    record Parameter(int index) implements Root {}

    /** A static field. */
    record Static(FieldName field) implements Root {}

    /** The result of a call that the engine cannot look into; it needs no caller to be judged. */
    record CallResult(String method, SourceLocation location) implements Root {}
}
