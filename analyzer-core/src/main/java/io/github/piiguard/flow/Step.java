package io.github.piiguard.flow;

import io.github.piiguard.model.SourceLocation;

/**
 * One step of the path that data takes.
 *
 * @param text what happens there, for the user: {@code "passed to Tracker#send as 'value'"}
 */
public record Step(SourceLocation location, String text) {}
