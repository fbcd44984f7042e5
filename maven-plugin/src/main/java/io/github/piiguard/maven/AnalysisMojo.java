package io.github.piiguard.maven;

import io.github.piiguard.analysis.CacheLocation;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters that the goals which analyse have in common, and their order of work. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute.
abstract class AnalysisMojo extends AbstractMojo {
    @Inject
    private RepositorySystem repositories;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Source trees to analyse, separated by commas; by default the project's own. Needed outside a project. */
    @Parameter(property = "pii-guard.sourceDirectories")
    private List<File> sourceDirectories = List.of();

    /** Further jars and class directories, separated as in any class path; may be incomplete. */
    @Parameter(property = "pii-guard.classpath", defaultValue = "")
    private @Nullable String classpath;

    /** The policy; by default {@code pii-guard.yml} in the module, then in the reactor's root. */
    @Parameter(property = "pii-guard.policyFile")
    private @Nullable File policyFile;

    /** Where reports go; by default {@code target/pii-guard}. */
    @Parameter(property = "pii-guard.outputDirectory")
    private @Nullable File outputDirectory;

    /** Paths in reports are relative to it; by default the git root, else the reactor's root. */
    @Parameter(property = "pii-guard.baseDirectory")
    private @Nullable File baseDirectory;

    /** Whether test sources are analysed too. */
    @Parameter(property = "pii-guard.includeTests", defaultValue = "false")
    private boolean includeTests;

    /** Where runs keep what they found out about libraries; by default the user's cache directory; {@code none} for no cache. */
    @Parameter(property = "pii-guard.cacheDirectory")
    private @Nullable String cacheDirectory;

    /** Skips the goal. */
    @Parameter(property = "pii-guard.skip", defaultValue = "false")
    private boolean skip;

    /** Names of sensitive fields, beside those of the policy: {@code loyaltyNumber}. */
    @Parameter
    private List<String> sources = List.of();

    /** Methods that hand data to a third party, beside those of the policy: {@code com.acme.Tracker#track}. */
    @Parameter
    private List<String> sinks = List.of();

    /** From which severity on a finding fails the build. */
    abstract FailOn failOn();

    /** Whether a run that checked nothing is an error. */
    abstract boolean isStrict();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("pii-guard is skipped.");
            return;
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Workspace workspace : workspaces()) {
            SourceRoots roots = SourceRoots.find(workspace, paths(sourceDirectories), includeTests);
            if (!roots.isEmpty() || !workspace.isAggregator()) {
                getLog().info("Checking " + workspace.name());
                verdicts.add(new AnalysisRun(getLog(), settings(workspace, roots)).execute());
            }
        }
        Verdict.ofAll(verdicts).conclude();
    }

    private List<Workspace> workspaces() {
        List<Workspace> all = Workspace.of(session, project, execution);
        // Named directories are one program, whichever modules there are.
        return sourceDirectories.isEmpty() ? all : all.subList(0, 1);
    }

    private RunSettings settings(Workspace workspace, SourceRoots roots) throws MojoExecutionException {
        return new RunSettings(
                path(baseDirectory).orElseGet(() -> BaseDirectory.choose(workspace, roots.directories())),
                workspace.outputDirectory(path(outputDirectory), project),
                roots,
                classpath(workspace),
                // Named directories are one program, which no module compiled.
                sourceDirectories.isEmpty() ? CompiledClasses.of(workspace, includeTests) : CompiledClasses.NONE,
                new PolicyRequest(PolicyLocation.find(workspace, path(policyFile)), sources, sinks),
                failOn(),
                isStrict(),
                includeTests,
                CacheLocation.of(Optional.ofNullable(cacheDirectory), workspace.directory()),
                version);
    }

    private Classpath classpath(Workspace workspace) {
        Classpath named = Classpath.parse(classpath == null ? "" : classpath, workspace.directory());
        return workspace
                .module()
                .map(module -> new LenientClasspath(repositories, session.getRepositorySession())
                        .resolve(workspace, module, includeTests))
                .map(named::with)
                .orElse(named);
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath).map(Path::normalize);
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).map(Path::normalize).toList();
    }
}
