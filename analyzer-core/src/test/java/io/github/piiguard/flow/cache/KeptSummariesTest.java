package io.github.piiguard.flow.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** That a cache gives what was put into it or nothing, whatever happens to its files. */
@Timeout(60)
class KeptSummariesTest {
    @TempDir
    Path directory;

    private void keep(String version, Origins origins) {
        KeptSummaries cache = new KeptSummaries(directory, version);
        cache.keep(Samples.METHOD, Samples.answer(), () -> Samples.needs(origins));
        cache.save();
        assertThat(cache.problem()).isEmpty();
    }

    private Optional<Answer> find(String version, Origins origins) {
        return new KeptSummaries(directory, version).find(Samples.METHOD, origins);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void givesWhatAnotherRunKept() {
        keep("1", Samples.origins("1"));

        assertThat(find("1", Samples.origins("1"))).contains(Samples.answer());
    }

    @Test
    void doesNotTrustAnotherVersion() {
        keep("1", Samples.origins("1"));

        assertThat(find("2", Samples.origins("1"))).isEmpty();
    }

    @Test
    void doesNotTrustAnotherJarOfAHelper() {
        keep("1", Samples.origins("1"));

        assertThat(find("1", Samples.origins("2"))).isEmpty();
    }

    @Test
    void doesNotTrustATypeThatWasNowhereAndIsSomewhereNow() {
        keep("1", Samples.origins("1"));
        Origins more = new Origins(type -> type.equals(Samples.MISSING)
                ? Samples.origins("1").of(Samples.HELPER)
                : Samples.origins("1").of(type));

        assertThat(find("1", more)).isEmpty();
    }

    @Test
    void keepsWhatIsTrueForTwoProjects() {
        keep("1", Samples.origins("1"));
        keep("1", Samples.origins("2"));

        assertThat(find("1", Samples.origins("1"))).contains(Samples.answer());
        assertThat(find("1", Samples.origins("2"))).contains(Samples.answer());
    }

    @Test
    void keepsNothingThatDependsOnWhatMayChange() throws IOException {
        keep("1", Samples.origins(""));

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void givesTheSameOrNothingWhereverAFileIsDamaged() throws IOException {
        keep("1", Samples.origins("1"));
        Path file = onlyFile();
        byte[] sound = Files.readAllBytes(file);

        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x11;
            Files.write(file, damaged);
            assertThat(find("1", Samples.origins("1"))).isIn(Optional.empty(), Optional.of(Samples.answer()));
        }
    }

    @Test
    void givesNothingOfATornFileAndMendsIt() throws IOException {
        keep("1", Samples.origins("1"));
        Path file = onlyFile();
        byte[] sound = Files.readAllBytes(file);
        for (int length = 0; length < sound.length; length++) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThat(find("1", Samples.origins("1"))).isEmpty();
        }

        keep("1", Samples.origins("1"));

        assertThat(Files.readAllBytes(file)).isEqualTo(sound);
    }

    @Test
    void doesNotSeeWhatACrashedWriterLeftAndRemovesItLater() throws IOException {
        keep("1", Samples.origins("1"));
        Path file = onlyFile();
        Path part = file.resolveSibling(file.getFileName() + "17.part");
        Files.write(part, new byte[] {1, 2, 3});
        assertThat(find("1", Samples.origins("1"))).contains(Samples.answer());

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        keep("1", Samples.origins("2"));

        assertThat(part).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void removesVersionsThatNobodyUsedForLongAndNothingElse() throws IOException {
        keep("1", Samples.origins("1"));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
        Path old = onlyFile().getParent();
        Path foreign = Files.createDirectories(directory.resolve("photos"));
        Files.writeString(foreign.resolve("a.png"), "a picture");
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(foreign, longAgo);

        keep("2", Samples.origins("1"));

        assertThat(old).doesNotExist();
        assertThat(foreign.resolve("a.png")).exists();
    }

    @Test
    void saysWhyItIsOfNoUse() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no directory");
        KeptSummaries cache = new KeptSummaries(file, "1");
        Origins origins = Samples.origins("1");

        assertThat(cache.find(Samples.METHOD, origins)).isEmpty();
        cache.keep(Samples.METHOD, Samples.answer(), () -> Samples.needs(origins));
        cache.save();

        assertThat(cache.problem()).get().asString().contains(file.toString());
    }

    @Test
    void survivesTwoProcessesAtOnce() throws IOException, InterruptedException {
        Process first = CacheWriting.start(List.of(), directory, "first", 40);
        Process second = CacheWriting.start(List.of(), directory, "second", 40);

        assertThat(output(first) + output(second)).isEmpty();
        assertThat(List.of(first.waitFor(), second.waitFor())).containsOnly(0);
        KeptSummaries cache = new KeptSummaries(directory, "1");
        Origins origins = Samples.origins("1");
        List<Answer> found = IntStream.range(0, 40)
                .boxed()
                .flatMap(round -> Stream.of("first", "second").map(name -> CacheWriting.method(name, round)))
                .flatMap(method -> cache.find(method, origins).stream())
                .toList();
        assertThat(found).isNotEmpty().containsOnly(Samples.answer());
    }

    /** A process that may write no more than some bytes into a file sees what one on a full disk sees. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void survivesAFullDisk() throws IOException, InterruptedException {
        keep("1", Samples.origins("1"));
        byte[] before = Files.readAllBytes(onlyFile());

        List<String> limited = List.of("bash", "-c", "ulimit -f 1; exec \"$@\"", "bash");
        Process writer = CacheWriting.start(limited, directory, "round", 60);

        assertThat(output(writer)).contains("cannot be written");
        assertThat(writer.waitFor()).isOne();
        try (Stream<Path> files = Files.list(onlyFile().getParent())) {
            assertThat(files).hasSize(1);
        }
        assertThat(Files.size(onlyFile())).isBetween((long) before.length, 1024L);
        assertThat(find("1", Samples.origins("1"))).contains(Samples.answer());
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
