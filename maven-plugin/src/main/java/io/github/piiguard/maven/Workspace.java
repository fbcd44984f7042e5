package io.github.piiguard.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
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

    /** The modules that one execution of a goal has to look at, or the current directory where there is no project. */
    static List<Workspace> of(MavenSession session, MavenProject project, MojoExecution execution) {
        // Without a POM Maven hands out a stand-in project that has no file.
        if (project.getFile() == null) {
            Path current = Path.of(session.getExecutionRootDirectory());
            return List.of(new Workspace(current, current, Optional.empty(), List.of()));
        }
        // A goal that needs no project is run in the top module only when it is called by its name.
        boolean isForAll = execution.getSource() == MojoExecution.Source.CLI;
        return (isForAll ? session.getProjects() : List.of(project))
                .stream().map(module -> ofModule(session, module)).toList();
    }

    private static Workspace ofModule(MavenSession session, MavenProject module) {
        List<MavenProject> siblings = session.getAllProjects().stream()
                .filter(other -> !other.getFile().equals(module.getFile()))
                .toList();
        Path root = session.getTopLevelProject().getBasedir().toPath();
        return new Workspace(module.getBasedir().toPath(), root, Optional.of(module), siblings);
    }

    /** How messages call it. */
    String name() {
        return module.map(MavenProject::getArtifactId).orElse(directory.toString());
    }

    /** Whether it only holds modules together. */
    boolean isAggregator() {
        return module.map(project -> "pom".equals(project.getPackaging())).orElse(false);
    }

    /**
     * Where results go.
     *
     * @param named what the user says, for the project in which the goal runs
     */
    Path outputDirectory(Optional<Path> named, MavenProject project) {
        return named.map(path -> ofModule(path, project)).orElseGet(() -> module.map(Workspace::buildDirectory)
                .orElse(directory.resolve("target"))
                .resolve("pii-guard"));
    }

    /** One run for several modules must not write one module's reports over another's. */
    private Path ofModule(Path named, MavenProject project) {
        return module.map(found -> project.getBasedir().toPath().relativize(directory))
                .map(named::resolve)
                .orElse(named)
                .normalize();
    }

    static Path buildDirectory(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
    }
}
