package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.summary.LibrarySummary;
import java.util.Optional;

/** What the analysis of a library's method gave; no summary where there is no code to analyse. */
public record Answer(Optional<LibrarySummary> summary) {}
