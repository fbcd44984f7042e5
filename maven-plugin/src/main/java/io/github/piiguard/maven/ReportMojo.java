package io.github.piiguard.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Finds personal data and secrets that reach third parties, and reports them without failing the build. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ReportMojo extends AnalysisMojo {
    @Override
    FailOn failOn() {
        return FailOn.NEVER;
    }

    @Override
    boolean isStrict() {
        return false;
    }
}
