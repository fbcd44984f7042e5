package io.github.piiguard.flow.summary;

/**
 * What a library's method does, as far as its code tells.
 *
 * @param isPartial whether some of what it calls is not known either, so that more may flow than the summary says
 */
public record LibrarySummary(Summary summary, boolean isPartial) {}
