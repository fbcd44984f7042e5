package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootsTest {
    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        for (String directory : List.of(
                "web/src/main/java", "web/src/test/java", "web/target/generated-sources/x", "tracking/src/main/java")) {
            Files.createDirectories(root.resolve(directory));
        }
    }

    @Test
    void takesTheModulesOwnRootsAndThoseOfSiblingsAsContext() throws MojoExecutionException {
        SourceRoots roots = SourceRoots.find(reactor(), List.of(), false);

        assertThat(roots.directories()).containsExactly(root.resolve("web/src/main/java"));
        assertThat(roots.context()).containsExactly(root.resolve("tracking/src/main/java"));
    }

    @Test
    void addsTestRootsOnRequest() throws MojoExecutionException {
        SourceRoots roots = SourceRoots.find(reactor(), List.of(), true);

        assertThat(roots.directories())
                .containsExactly(root.resolve("web/src/main/java"), root.resolve("web/src/test/java"));
    }

    @Test
    void prefersNamedDirectoriesAndCountsTheMissing() throws MojoExecutionException {
        SourceRoots roots = SourceRoots.find(reactor(), List.of(Path.of("src/test/java"), Path.of("nowhere")), false);

        assertThat(roots.directories()).containsExactly(root.resolve("web/src/test/java"));
        assertThat(roots.missing())
                .containsExactly(new Gap(Gap.Kind.UNREADABLE_FILE, "nowhere", 0, "The directory does not exist."));
    }

    @Test
    void keepsANamedDirectoryOutOfTheContext() throws MojoExecutionException {
        SourceRoots roots = SourceRoots.find(reactor(), List.of(root.resolve("tracking/src/main/java")), false);

        assertThat(roots.context()).isEmpty();
    }

    @Test
    void refusesDirectoriesThatAreAllMissing() {
        assertThatThrownBy(() -> SourceRoots.find(reactor(), List.of(Path.of("nowhere")), false))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("pii-guard.sourceDirectories");
    }

    @Test
    void explainsItsUseOutsideAProject() {
        Workspace nowhere = new Workspace(root, root, Optional.empty(), List.of());

        assertThatThrownBy(() -> SourceRoots.find(nowhere, List.of(), false))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("-Dpii-guard.sourceDirectories=");
    }

    private Workspace reactor() {
        return new Workspace(
                root.resolve("web"), root, Optional.of(project("web")), List.of(project("tracking"), project("gone")));
    }

    private MavenProject project(String name) {
        Path directory = root.resolve(name);
        Build build = new Build();
        build.setDirectory(directory.resolve("target").toString());
        Model model = new Model();
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(directory.resolve("pom.xml").toFile());
        project.addCompileSourceRoot(directory.resolve("src/main/java").toString());
        project.addCompileSourceRoot(
                directory.resolve("target/generated-sources/x").toString());
        project.addTestCompileSourceRoot(directory.resolve("src/test/java").toString());
        return project;
    }
}
