package io.github.piiguard.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** Finds the policy file of a run. */
final class PolicyLocation {
    static final String DEFAULT_NAME = "pii-guard.yml";

    private PolicyLocation() {}

    /**
     * The file that the user named, else {@code pii-guard.yml} in the module, else in the reactor's root. A relative
     * path is tried in the same order.
     *
     * @throws MojoExecutionException when the file that the user named doesn't exist
     */
    static Optional<Path> find(Workspace workspace, Optional<Path> named) throws MojoExecutionException {
        Optional<Path> found = candidates(workspace, named.orElse(Path.of(DEFAULT_NAME)))
                .filter(Files::isRegularFile)
                .findFirst();
        if (named.isPresent() && found.isEmpty()) {
            throw new MojoExecutionException("The policy file " + named.get() + " does not exist. Check "
                    + "pii-guard.policyFile, or write a first policy with the goal init.");
        }
        return found;
    }

    private static Stream<Path> candidates(Workspace workspace, Path path) {
        // Maven resolves a relative path of the command line against each module before a goal sees it.
        Path relative =
                path.startsWith(workspace.directory()) ? workspace.directory().relativize(path) : path;
        return Stream.of(workspace.directory(), workspace.reactorRoot()).map(directory -> directory.resolve(relative));
    }
}
