package io.github.piiguard.flow;

import io.github.piiguard.model.SourceLocation;

/**
 * One step of the path that data takes.
 *
 * @param text what happens there, for the user: {@code "passed to Tracker#send as 'value'"}
 */
public record Step(SourceLocation location, String text) {
    private static final String STORED = "stored in ";

    /** The step that leaves data in a field, from which others may read it. */
    public static Step stored(SourceLocation location, String field) {
        return new Step(location, STORED + field);
    }

    public boolean isStored() {
        return text.startsWith(STORED);
    }
}
