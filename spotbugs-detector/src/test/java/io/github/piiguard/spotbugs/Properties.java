package io.github.piiguard.spotbugs;

import java.io.IOException;

/** Runs with a system property set. */
final class Properties {
    private Properties() {}

    static SpotBugsRun with(String name, String value, Run run) throws IOException {
        System.setProperty(name, value);
        try {
            return run.get();
        } finally {
            System.clearProperty(name);
        }
    }

    /** A run of SpotBugs. */
    interface Run {
        SpotBugsRun get() throws IOException;
    }
}
