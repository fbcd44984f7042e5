package io.github.piiguard.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SourceWalkTest {
    @TempDir
    Path directory;

    @Test
    void leavesOutBuildOutputToolsAndTests() throws IOException {
        write("app/src/main/java/p/A.java");
        write("app/target/generated/B.java");
        write("app/build/C.java");
        write("app/.git/D.java");
        write("web/node_modules/E.java");
        write("app/src/test/java/F.java");
        write("app/src/androidTest/java/G.java");
        write("app/src/integrationTest/java/H.java");
        write("app/src/testFixtures/java/I.java");

        assertThat(names(scan(directory))).containsExactly("app/src/main/java/p/A.java");
    }

    @Test
    void readsTestsWhenAsked() throws IOException {
        write("src/test/java/F.java");

        SourceIndex index = SourceIndex.scan(new ScanRequest(directory, List.of(directory), List.of(), true));

        assertThat(names(index)).containsExactly("src/test/java/F.java");
    }

    @Test
    void readsWhatTheUserNamedEvenIfItLooksLikeTestsOrOutput() throws IOException {
        write("src/test/F.java");
        write("target/generated/G.java");

        assertThat(names(scan(directory.resolve("src/test"), directory.resolve("target"))))
                .containsExactly("src/test/F.java", "target/generated/G.java");
    }

    @Test
    void readsPackagesThatAreNamedLikeTestsOrOutput() throws IOException {
        write("src/main/java/com/acme/test/A.java");
        write("src/main/java/com/acme/build/deep/B.java");
        Files.writeString(write("com/acme/target/C.java"), "package com.acme.target; class C {}");

        assertThat(scan(directory).files()).hasSize(3);
    }

    @Test
    void readsASingleFile() throws IOException {
        Path file = write("A.java");
        write("B.java");

        assertThat(names(scan(file))).containsExactly("A.java");
    }

    @Test
    void readsAFileOnceThoughDirectoriesOverlap() throws IOException {
        write("a/A.java");

        SourceIndex index = scan(directory, directory.resolve("a"), directory);

        assertThat(names(index)).containsExactly("a/A.java");
        assertThat(index.gaps()).isEmpty();
    }

    @Test
    void reportsAMissingDirectory() {
        assertThat(scan(directory.resolve("absent")).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.UNREADABLE_FILE);
            assertThat(gap.place()).isEqualTo("absent");
            assertThat(gap.detail()).contains("no such file or directory");
        });
    }

    @Test
    void reportsAnEmptyDirectory() {
        assertThat(scan(directory).gaps())
                .containsExactly(new Gap(
                        Gap.Kind.SKIPPED_FILE,
                        ".",
                        0,
                        "No Java file was found in it (build output and tests are left out)."));
    }

    @Test
    void reportsASourceDirectoryThatIsAnotherKindOfFile() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "class A {}");

        assertThat(scan(file).gaps()).extracting(Gap::place).containsExactly("notes.txt");
    }

    @Test
    void reportsABinaryFile() throws IOException {
        Files.write(write("Binary.java"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0, 1});
        write("A.java");

        SourceIndex index = scan(directory);

        assertThat(names(index)).containsExactly("A.java");
        assertThat(index.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.place()).isEqualTo("Binary.java");
            assertThat(gap.detail()).contains("NUL");
        });
    }

    @Test
    void reportsAHugeFileAndAHugeLine() throws IOException {
        Files.write(write("Huge.java"), filled(5_000_000));
        Files.write(write("Long.java"), filled(2_000_000));
        write("A.java");

        SourceIndex index = scan(directory);

        assertThat(names(index)).containsExactly("A.java");
        assertThat(index.gaps()).extracting(Gap::place).containsExactly("Huge.java", "Long.java");
        assertThat(index.gaps()).extracting(Gap::kind).containsOnly(Gap.Kind.SKIPPED_FILE);
    }

    @Test
    void reportsASymbolicLinkLoopAndReadsTheRest() throws IOException {
        write("a/A.java");
        Files.createSymbolicLink(directory.resolve("a/loop"), directory);
        Files.createSymbolicLink(directory.resolve("a/self"), directory.resolve("a/self"));

        SourceIndex index = scan(directory);

        assertThat(names(index)).containsExactly("a/A.java");
        assertThat(index.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.place()).isEqualTo("a/loop");
            assertThat(gap.detail()).contains("leads back");
        });
    }

    @Test
    void followsASymbolicLinkOnceAndPrefersRealPaths(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("Linked.java"), "class Linked {}");
        write("z/Real.java");
        Files.createSymbolicLink(directory.resolve("a"), directory.resolve("z"));
        Files.createSymbolicLink(directory.resolve("b"), elsewhere);
        Files.createSymbolicLink(directory.resolve("c"), elsewhere);

        SourceIndex index = scan(directory);

        assertThat(names(index)).containsExactly("b/Linked.java", "z/Real.java");
        assertThat(index.declaring(TypeName.of("Linked"))).isPresent();
    }

    @Test
    void reportsALinkThatLeadsNowhere() throws IOException {
        write("A.java");
        Files.createSymbolicLink(directory.resolve("Broken.java"), directory.resolve("Absent.java"));

        assertThat(scan(directory).gaps())
                .extracting(Gap::kind, Gap::place)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Gap.Kind.UNREADABLE_FILE, "Broken.java"));
    }

    @Test
    void reportsAFileThatMayNotBeRead() throws IOException {
        Path file = write("A.java");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user reads every file");

        assertThat(scan(directory).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.UNREADABLE_FILE);
            assertThat(gap.detail()).contains("permission denied");
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void reportsAFileThatNobodyCanReadAndReadsTheRest() throws IOException {
        write("A.java");
        // A regular file whose first page nobody can read, the superuser included.
        Files.createSymbolicLink(directory.resolve("Memory.java"), Path.of("/proc/self/mem"));

        SourceIndex index = scan(directory);

        assertThat(names(index)).containsExactly("A.java");
        assertThat(index.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.UNREADABLE_FILE);
            assertThat(gap.place()).isEqualTo("Memory.java");
            assertThat(gap.detail()).startsWith("The file cannot be read: ");
        });
    }

    @Test
    void reportsAFileThatVanishesBeforeItIsRead() {
        SourceText text = SourceText.read(new SourceFile(directory.resolve("Gone.java"), "Gone.java", false));

        assertThat(text.bytes()).isEmpty();
        assertThat(text.gap())
                .contains(new Gap(Gap.Kind.UNREADABLE_FILE, "Gone.java", 0, "The file cannot be read: no such file."));
    }

    private SourceIndex scan(Path... roots) {
        return SourceIndex.scan(new ScanRequest(directory, List.of(roots), List.of(), false));
    }

    private Path write(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        String type = file.getFileName().toString().replace(".java", "");
        return Files.writeString(file, "class " + type + " {}");
    }

    private static byte[] filled(int size) {
        byte[] result = new byte[size];
        Arrays.fill(result, (byte) 'x');
        return result;
    }

    private static List<String> names(SourceIndex index) {
        return index.files().stream().map(SourceFile::name).toList();
    }
}
