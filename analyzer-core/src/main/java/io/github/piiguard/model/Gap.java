package io.github.piiguard.model;

import java.util.Comparator;

/**
 * Something that the analysis could not see.
 *
 * @param place file or directory as reports name it
 * @param line 0 when the gap concerns the whole file
 * @param detail one sentence for the user
 */
public record Gap(Kind kind, String place, int line, String detail) implements Comparable<Gap> {
    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(Gap::place)
            .thenComparingInt(Gap::line)
            .thenComparing(Gap::detail);

    /** The kinds of gaps, in the order of reports. */
    public enum Kind {
        UNREADABLE_FILE,
        UNPARSABLE_FILE,
        PARTLY_PARSED_FILE,
        SKIPPED_FILE,
        DUPLICATE_TYPE,
        MISSING_ARTIFACT,
        UNRESOLVED_SINK_NAME,
        BOUND_REACHED,
        UNMODELLED_CALL,
        MALFORMED_SUPPRESSION
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
