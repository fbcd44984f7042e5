package io.github.piiguard.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no class file, or a broken one, is counted, and the rest goes on. */
class BrokenClassFilesTest {
    @TempDir
    Path directory;

    private static final String TEXT =
            "class T { String f; String m(java.util.List<String> a) { for (String x : a) { f += x; } return f; } }";

    private byte[] compiled() throws IOException {
        return Files.readAllBytes(LoweredClasses.compile(TEXT, "-g").resolve("T.class"));
    }

    @Test
    void countsWhatIsNoClassFile() throws IOException {
        Files.write(directory.resolve("T.class"), compiled());
        Files.writeString(directory.resolve("Broken.class"), "no class file");

        LoweredClasses classes = LoweredClasses.in(directory);

        assertThat(classes.text("T", "m")).contains("next");
        assertThat(classes.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.UNPARSABLE_FILE);
        assertThat(classes.gaps()).extracting(Gap::place).containsExactly("Broken.class");
    }

    @Test
    void countsAClassFileOfTheFuture() throws IOException {
        byte[] future = compiled();
        future[7] = 127;
        Files.write(directory.resolve("T.class"), future);

        assertThat(LoweredClasses.in(directory).gaps()).hasSize(1);
    }

    @Test
    void countsATruncatedFile() throws IOException {
        byte[] whole = compiled();
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(directory.resolve("T.class"), Arrays.copyOf(whole, length));
            assertThat(LoweredClasses.in(directory).gaps()).isNotEmpty();
        }
    }

    @Test
    void survivesAnyChangedByte() throws IOException {
        byte[] whole = compiled();
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            byte[] changed = whole.clone();
            changed[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
            Files.write(directory.resolve("T.class"), changed);
            assertThatCode(() -> LoweredClasses.in(directory)).doesNotThrowAnyException();
        }
    }

    /** The JDK's own classes are the largest collection of shapes at hand: streams, concurrency, parsers, tables. */
    @Test
    void lowersTheJdk() throws IOException {
        Path util = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/util");
        try (Stream<Path> files = Files.walk(util)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                Path copy = directory.resolve(file.toString().substring("/modules/java.base/".length()));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        LoweredClasses classes = LoweredClasses.in(directory);

        assertThat(classes.gaps()).isEmpty();
        assertThat(classes.bodies()).hasSizeGreaterThan(10_000);
        assertThat(List.copyOf(classes.bodies()))
                .allSatisfy(body -> assertThat(body.blocks()).isNotEmpty());
    }
}
