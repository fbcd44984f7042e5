package io.github.piiguard.policy;

import java.util.List;
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
    /** With what the id of a third party begins that no policy lists. */
    public static final String UNLISTED = "unlisted-";

    /** A third party that no policy lists, which the classes of a library of its tell. */
    public static Vendor unlisted(String name, String library, String host) {
        return new Vendor(
                UNLISTED + name,
                "unlisted third party " + name + " (" + host + ")",
                VendorKind.OTHER,
                "its library " + library + " looks like one that sends data, and the policy does not list it",
                Sensitivity.LOW,
                Optional.empty(),
                Optional.empty(),
                new VendorProfile(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(host)));
    }

    public boolean isUnlisted() {
        return id.startsWith(UNLISTED);
    }

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
        IDENTITY,
        SEARCH,
        SESSION_REPLAY,
        ADVERTISING,
        OTHER;

        /** The form that policy files and reports use: {@code error-tracking}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether what it is sent are texts that people read or a model works on. */
        public boolean takesTexts() {
            return this == LLM || this == MESSAGING || this == SUPPORT;
        }

        /** Whether it acts for users whom it knows itself, by tokens that it gives them; others only watch them. */
        public boolean isActing() {
            return switch (this) {
                case LLM, MESSAGING, SUPPORT, CRM, PAYMENTS, IDENTITY, SEARCH, ADVERTISING, OTHER -> true;
                case ANALYTICS, CUSTOMER_DATA, MARKETING, ERROR_TRACKING, TELEMETRY, FEATURE_FLAGS, SESSION_REPLAY ->
                    false;
            };
        }
    }
}
