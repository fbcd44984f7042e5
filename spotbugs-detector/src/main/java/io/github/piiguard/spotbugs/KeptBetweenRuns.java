package io.github.piiguard.spotbugs;

import io.github.piiguard.analysis.RunMemory;

/**
 * The one place where something outlives a run: SpotBugs makes a new detector for each, and an IDE runs it in one process
 * whenever a class is saved. It goes when the plugin's class loader goes.
 */
final class KeptBetweenRuns {
    static final RunMemory MEMORY = new RunMemory();

    private KeptBetweenRuns() {}
}
