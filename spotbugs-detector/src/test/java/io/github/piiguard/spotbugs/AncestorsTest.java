package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AncestorsTest {
    @TempDir
    Path root;

    private Path sources = Path.of("");

    @BeforeEach
    void layOutAModule() throws IOException {
        sources = Files.createDirectories(root.resolve("repository/module/src/main/java"));
    }

    @Test
    void findsTheNearestPolicyUpwards() throws IOException {
        Files.createFile(root.resolve("repository/pii-guard.yml"));
        Path nearest = Files.createFile(root.resolve("repository/module/pii-guard.yml"));

        assertThat(Ancestors.policy(List.of(sources))).contains(nearest);
    }

    @Test
    void takesNoPolicyFromOutsideOfTheRepository() throws IOException {
        Files.createFile(root.resolve("pii-guard.yml"));
        Files.createDirectory(root.resolve("repository/.git"));

        assertThat(Ancestors.policy(List.of(sources))).isEmpty();
    }

    @Test
    void findsTheGitRootWhereGitIsAFile() throws IOException {
        Files.createFile(root.resolve("repository/.git"));

        assertThat(Ancestors.gitRoot(sources)).contains(root.resolve("repository"));
    }

    @Test
    void looksAtEachPlaceInTurn() throws IOException {
        Files.createDirectory(root.resolve("repository/.git"));
        Path other = Files.createDirectories(root.resolve("other/src"));
        Path policy = Files.createFile(root.resolve("other/pii-guard.yml"));

        assertThat(Ancestors.policy(List.of(sources, other))).contains(policy);
    }
}
