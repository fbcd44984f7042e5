package io.github.piiguard.flow.evidence;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.policy.DataType;

/**
 * What a declaration says that a member holds.
 *
 * @param confidence high where the member's own name, type or annotation says it; low where only the class does, of which
 *     every member is taken for such data
 */
public record Classification(DataType dataType, Confidence confidence) {
    /** What a name or a key itself says. */
    public static Classification certain(DataType dataType) {
        return new Classification(dataType, Confidence.HIGH);
    }

    static Classification ofRecord(DataType dataType) {
        return new Classification(dataType, Confidence.LOW);
    }
}
