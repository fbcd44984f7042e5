package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLocationTest {
    @TempDir
    Path root;

    private Path module = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        module = Files.createDirectories(root.resolve("module"));
    }

    @Test
    void findsNothingWhereThereIsNothing() throws MojoExecutionException {
        assertThat(PolicyLocation.find(workspace(), Optional.empty())).isEmpty();
    }

    @Test
    void fallsBackToTheReactorsRoot() throws Exception {
        Path policy = Files.createFile(root.resolve("pii-guard.yml"));

        assertThat(PolicyLocation.find(workspace(), Optional.empty())).contains(policy);
    }

    @Test
    void prefersTheModulesOwn() throws Exception {
        Files.createFile(root.resolve("pii-guard.yml"));
        Path policy = Files.createFile(module.resolve("pii-guard.yml"));

        assertThat(PolicyLocation.find(workspace(), Optional.empty())).contains(policy);
    }

    @Test
    void findsARelativePathThatMavenResolvedAgainstTheModule() throws Exception {
        Path policy = Files.createFile(root.resolve("shared.yml"));

        assertThat(PolicyLocation.find(workspace(), Optional.of(module.resolve("shared.yml"))))
                .contains(policy);
    }

    @Test
    void refusesANamedFileThatDoesNotExist() {
        assertThatThrownBy(() -> PolicyLocation.find(workspace(), Optional.of(Path.of("gone.yml"))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("gone.yml does not exist");
    }

    private Workspace workspace() {
        return new Workspace(module, root, Optional.empty(), List.of());
    }
}
