package io.github.piiguard.policy;

import java.util.Optional;

/**
 * A third party that receives data.
 *
 * @param lastReview ISO date of the last review
 */
public record Vendor(
        String id,
        String name,
        VendorKind kind,
        String purpose,
        Sensitivity criticality,
        Optional<String> securityContact,
        Optional<String> lastReview) {
    /** What a vendor does with the data, as the severity table distinguishes it. */
    public enum VendorKind {
        ANALYTICS,
        ERROR_TRACKING,
        TELEMETRY,
        LLM,
        MESSAGING,
        OTHER
    }
}
