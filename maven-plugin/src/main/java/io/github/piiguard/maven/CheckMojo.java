package io.github.piiguard.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Finds personal data and secrets that reach third parties, and fails the build when there are any. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AnalysisMojo {
    /** From which severity on a finding fails the build: {@code HIGH}, {@code MEDIUM}, {@code LOW}, {@code NEVER}. */
    @Parameter(property = "pii-guard.failOn", defaultValue = "MEDIUM")
    private FailOn failOn = FailOn.MEDIUM;

    /** Whether a run without any file or any call to a vendor is an error. */
    @Parameter(property = "pii-guard.strict", defaultValue = "false")
    private boolean strict;

    @Override
    FailOn failOn() {
        return failOn;
    }

    @Override
    boolean isStrict() {
        return strict;
    }
}
