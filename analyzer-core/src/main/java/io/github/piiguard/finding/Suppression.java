package io.github.piiguard.finding;

import io.github.piiguard.model.SourceLocation;

/**
 * Why a finding does not count.
 *
 * @param location the comment, annotation or policy entry that says so
 */
public record Suppression(Kind kind, String reason, SourceLocation location) {
    /** By what means a finding was silenced. */
    public enum Kind {
        COMMENT,
        ANNOTATION,
        POLICY
    }
}
