package io.github.piiguard.finding;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Vendor.VendorKind;
import java.util.Optional;

/** How bad it is when a kind of data reaches a kind of vendor; {@code docs/severity.md} shows every cell. */
final class SeverityTable {
    private static final String CONTACT = "contact";

    private SeverityTable() {}

    /** Empty when it is no finding at all. */
    static Optional<Severity> severity(DataType data, VendorKind vendor, ArgumentRole role, Degree degree) {
        if (role == ArgumentRole.TOKEN || degree.isHarmless()) {
            return Optional.empty();
        }
        Severity severity = data.secret() ? Severity.HIGH : ofRaw(data.sensitivity());
        // A mail or message service can't do its work without the address; everything else stays as bad as elsewhere.
        int expected = vendor == VendorKind.MESSAGING && data.category().equals(CONTACT) && !data.secret() ? 1 : 0;
        return Optional.of(lower(severity, expected + steps(degree)));
    }

    /** The severity after what is known about the evidence. */
    static Severity weigh(Severity severity, Confidence confidence, boolean weakEvidence) {
        Severity weighed = confidence == Confidence.LOW ? lower(severity, 1) : severity;
        return weakEvidence ? Severity.LOW : weighed;
    }

    private static Severity ofRaw(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
        };
    }

    private static int steps(Degree degree) {
        return switch (degree) {
            case PARTLY_MASKED, TRUNCATED -> 1;
            case UNKEYED_HASH -> 2;
            case RAW, KEYED_HASH, TOKEN, AGGREGATE, REMOVED -> 0;
        };
    }

    private static Severity lower(Severity severity, int steps) {
        Severity lowered = severity;
        for (int step = 0; step < steps; step++) {
            lowered = lowered == Severity.HIGH ? Severity.MEDIUM : Severity.LOW;
        }
        return lowered;
    }
}
