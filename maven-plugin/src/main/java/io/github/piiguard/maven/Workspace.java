package io.github.piiguard.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a goal runs.
 *
 * @param directory the module's directory; outside a project the current directory
 * @param reactorRoot the directory in which the build was started
 * @param module empty outside a project
 * @param siblings the other modules of the build, chosen for building or not
 */
record Workspace(Path directory, Path reactorRoot, Optional<MavenProject> module, List<MavenProject> siblings) {
    Workspace {
        directory = directory.toAbsolutePath().normalize();
        reactorRoot = reactorRoot.toAbsolutePath().normalize();
        siblings = List.copyOf(siblings);
    }

    static Workspace of(MavenSession session, MavenProject project) {
        Path root = Path.of(session.getExecutionRootDirectory());
        // Without a POM Maven hands out a stand-in project that has no file.
        if (project.getFile() == null) {
            return new Workspace(root, root, Optional.empty(), List.of());
        }
        List<MavenProject> siblings = session.getAllProjects().stream()
                .filter(other -> !other.getFile().equals(project.getFile()))
                .toList();
        Path top = siblings.isEmpty() ? root : topOf(session, root);
        return new Workspace(project.getBasedir().toPath(), top, Optional.of(project), siblings);
    }

    /** Where results go unless the user says otherwise. */
    Path defaultOutputDirectory() {
        return module.map(Workspace::buildDirectory)
                .orElse(directory.resolve("target"))
                .resolve("pii-guard");
    }

    static Path buildDirectory(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    }

    private static Path topOf(MavenSession session, Path root) {
        MavenProject top = session.getTopLevelProject();
        return top == null || top.getBasedir() == null ? root : top.getBasedir().toPath();
    }
}
