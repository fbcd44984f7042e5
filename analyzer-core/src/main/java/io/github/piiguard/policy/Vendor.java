package io.github.piiguard.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * A third party that receives data.
 *
 * @param lastReview ISO date of the last review
 * @param profile what is known of its library and service
 */
public record Vendor(
        String id,
        String name,
        VendorKind kind,
        String purpose,
        Sensitivity criticality,
        Optional<String> securityContact,
        Optional<String> lastReview,
        VendorProfile profile) {
    /** What a vendor does with the data, as the severity table and the matrix of data and kinds distinguish it. */
    public enum VendorKind {
        ANALYTICS,
        CUSTOMER_DATA,
        MARKETING,
        ERROR_TRACKING,
        TELEMETRY,
        FEATURE_FLAGS,
        LLM,
        MESSAGING,
        SUPPORT,
        CRM,
        PAYMENTS,
        SEARCH,
        SESSION_REPLAY,
        ADVERTISING,
        OTHER;

        /** The form that policy files and reports use: {@code error-tracking}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
