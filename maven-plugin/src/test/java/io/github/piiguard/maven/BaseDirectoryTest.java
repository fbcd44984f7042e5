package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseDirectoryTest {
    @TempDir
    Path root;

    @Test
    void outsideAProjectTakesTheGitRootOfTheSources() throws IOException {
        Files.createDirectories(root.resolve("clone/.git"));
        Path sources = Files.createDirectories(root.resolve("clone/src"));

        assertThat(BaseDirectory.choose(nowhere(), List.of(sources))).isEqualTo(root.resolve("clone"));
    }

    @Test
    void acceptsTheGitFileOfALinkedWorktree() throws IOException {
        Path sources = Files.createDirectories(root.resolve("clone/src"));
        Files.createFile(root.resolve("clone/.git"));

        assertThat(BaseDirectory.choose(nowhere(), List.of(sources))).isEqualTo(root.resolve("clone"));
    }

    @Test
    void withoutGitTakesTheCurrentDirectory() throws IOException {
        Path sources = Files.createDirectories(root.resolve("plain/src"));

        assertThat(BaseDirectory.choose(nowhere(), List.of(sources))).isEqualTo(root.resolve("here"));
    }

    private Workspace nowhere() {
        return new Workspace(root.resolve("here"), root.resolve("here"), Optional.empty(), List.of());
    }
}
