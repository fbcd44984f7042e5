package io.github.piiguard.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a commented first policy, {@code pii-guard.yml}; a file that is there already is left alone. */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute.
public final class InitMojo extends AbstractMojo {
    private static final String TEMPLATE = "starter-policy.yml";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Where to write the policy; by default {@code pii-guard.yml} in the directory of the build. */
    @Parameter(property = "pii-guard.policyFile")
    private @Nullable File policyFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path target = policyFile == null
                ? Path.of(session.getExecutionRootDirectory()).resolve(PolicyLocation.DEFAULT_NAME)
                : policyFile.toPath();
        write(target);
        getLog().info("Wrote " + target + ". Next: name your own data and vendors in it, then run pii-guard:check.");
    }

    private static void write(Path target) throws MojoExecutionException, MojoFailureException {
        try (InputStream template = InitMojo.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is not in the plugin's jar");
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.copy(template, target);
        } catch (FileAlreadyExistsException e) {
            throw new MojoFailureException(
                    target + " exists already and was left as it is. "
                            + "Remove it first, or write elsewhere with -Dpii-guard.policyFile=FILE.",
                    e);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write " + target + ": " + e.getMessage(), e);
        }
    }
}
