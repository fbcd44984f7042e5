package io.github.piiguard.policy;

/** How much of a value is left after sanitising, most first. */
public enum Degree {
    RAW,
    PARTLY_MASKED,
    TRUNCATED,
    UNKEYED_HASH,
    KEYED_HASH,
    TOKEN,
    AGGREGATE,
    REMOVED;

    /** The degree of a value that went through both. */
    public Degree and(Degree other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether a value of this degree may go out without a finding. */
    public boolean isHarmless() {
        return compareTo(KEYED_HASH) >= 0;
    }

    /** The form that policy files use: {@code keyed-hash}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
