package io.github.piiguard.maven;

import io.github.piiguard.model.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The source trees of one run.
 *
 * @param directories trees to analyse
 * @param context trees of sibling modules, which flows may cross
 * @param missing directories that the user named and that aren't there
 */
record SourceRoots(List<Path> directories, List<Path> context, List<Gap> missing) {
    private static final String USAGE = "There is no project here, so say where the Java sources are: "
            + "-Dpii-guard.sourceDirectories=DIRECTORY[,DIRECTORY...] "
            + "[-Dpii-guard.classpath=a.jar:b.jar] [-Dpii-guard.outputDirectory=DIRECTORY]";

    SourceRoots {
        directories = List.copyOf(directories);
        context = List.copyOf(context);
        missing = List.copyOf(missing);
    }

    /**
     * Finds the source trees.
     *
     * @param named directories that the user named; they replace the module's own
     * @throws MojoExecutionException when there is neither a project nor a directory that the user named
     */
    static SourceRoots find(Workspace workspace, List<Path> named, boolean includeTests) throws MojoExecutionException {
        if (!named.isEmpty()) {
            return ofNamed(workspace, named, includeTests);
        }
        MavenProject module = workspace.module().orElseThrow(() -> new MojoExecutionException(USAGE));
        return new SourceRoots(rootsOf(module, includeTests), contextOf(workspace, includeTests), List.of());
    }

    boolean isEmpty() {
        return directories.isEmpty() && missing.isEmpty();
    }

    private static SourceRoots ofNamed(Workspace workspace, List<Path> named, boolean includeTests)
            throws MojoExecutionException {
        Set<Path> present = new LinkedHashSet<>();
        List<Gap> missing = new ArrayList<>();
        for (Path path : named) {
            Path directory = workspace.directory().resolve(path).normalize();
            if (Files.exists(directory)) {
                present.add(directory);
            } else {
                missing.add(new Gap(Gap.Kind.UNREADABLE_FILE, path.toString(), 0, "The directory does not exist."));
            }
        }
        if (present.isEmpty()) {
            throw new MojoExecutionException("None of the source directories exists: " + named
                    + ". Check pii-guard.sourceDirectories; relative paths start at " + workspace.directory());
        }
        List<Path> context = contextOf(workspace, includeTests).stream()
                .filter(path -> !present.contains(path))
                .toList();
        return new SourceRoots(List.copyOf(present), context, missing);
    }

    private static List<Path> contextOf(Workspace workspace, boolean includeTests) {
        return workspace.siblings().stream()
                .flatMap(sibling -> rootsOf(sibling, includeTests).stream())
                .distinct()
                .toList();
    }

    private static List<Path> rootsOf(MavenProject project, boolean includeTests) {
        List<String> roots = new ArrayList<>(project.getCompileSourceRoots());
        if (includeTests) {
            roots.addAll(project.getTestCompileSourceRoots());
        }
        Path generated = Workspace.buildDirectory(project);
        return roots.stream()
                .map(root -> project.getBasedir()
                        .toPath()
                        .resolve(root)
                        .toAbsolutePath()
                        .normalize())
                .filter(root -> !root.startsWith(generated) && Files.isDirectory(root))
                .distinct()
                .toList();
    }
}
