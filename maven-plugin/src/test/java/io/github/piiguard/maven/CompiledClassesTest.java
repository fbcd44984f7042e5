package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledClassesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void compile() throws IOException {
        for (String module : List.of("web", "tracking")) {
            write(module + "/src/main/java/a/A.java", NOON);
            write(module + "/target/classes/a/A.class", NOON.plusSeconds(1));
        }
        write("web/target/test-classes/a/ATest.class", NOON.plusSeconds(1));
    }

    @Test
    void takesWhatWasCompiledFromTheSourcesAsTheyAre() {
        CompiledClasses classes = CompiledClasses.of(web(), false);

        assertThat(classes.own()).containsExactly(root.resolve("web/target/classes"));
        assertThat(classes.siblings()).containsExactly(root.resolve("tracking/target/classes"));
    }

    @Test
    void takesTestClassesOnRequest() {
        assertThat(CompiledClasses.of(web(), true).own())
                .containsExactly(root.resolve("web/target/classes"), root.resolve("web/target/test-classes"));
    }

    @Test
    void leavesOutClassesThatAreOlderThanASource() throws IOException {
        write("web/src/main/java/a/B.java", NOON.plusSeconds(60));

        CompiledClasses classes = CompiledClasses.of(web(), false);

        assertThat(classes.own()).isEmpty();
        assertThat(classes.siblings()).isNotEmpty();
    }

    @Test
    void needsNoClasses() throws IOException {
        Files.delete(root.resolve("web/target/classes/a/A.class"));
        Files.delete(root.resolve("tracking/target/classes/a/A.class"));

        assertThat(CompiledClasses.of(web(), false)).isEqualTo(CompiledClasses.NONE);
    }

    private Workspace web() {
        return new Workspace(
                root.resolve("web"), root, Optional.of(project("web")), List.of(project("tracking"), project("gone")));
    }

    private void write(String file, Instant time) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    private MavenProject project(String name) {
        Path directory = root.resolve(name);
        Build build = new Build();
        build.setOutputDirectory(directory.resolve("target/classes").toString());
        build.setTestOutputDirectory(directory.resolve("target/test-classes").toString());
        Model model = new Model();
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(directory.resolve("pom.xml").toFile());
        project.addCompileSourceRoot(directory.resolve("src/main/java").toString());
        project.addTestCompileSourceRoot(directory.resolve("src/test/java").toString());
        return project;
    }
}
