package io.github.piiguard.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Finds personal data and secrets that reach third parties, and fails the build when there are any. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AnalysisMojo {
    @Override
    void conclude(Verdict verdict) throws MojoFailureException, MojoExecutionException {
        switch (verdict.outcome()) {
            case PASSED -> getLog().debug("No finding fails the build.");
            case CHECKED_NOTHING -> getLog().warn(verdict.message());
            case CHECKED_NOTHING_STRICTLY -> throw new MojoExecutionException(verdict.message());
            case LEAKS -> throw new MojoFailureException(verdict.message());
        }
    }
}
