package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;

/** Class files of all versions from Java 8 to the newest that ASM reads; one that is newer is counted. */
class ClassFileVersionsTest {
    private static final int NEWEST = Opcodes.V27;
    private static final String REPORT = """
            class Report {
                record Customer(String email, int orders) {}

                void leak(Customer customer) {
                    io.sentry.Sentry.captureMessage("customer " + customer.email() + " failed");
                }

                void harmless(Customer customer) {
                    io.sentry.Sentry.captureMessage("a customer of " + customer.orders() + " orders failed");
                }
            }
            """;

    @TempDir
    Path root;

    private Path classes;

    static IntStream versions() {
        return IntStream.rangeClosed(Opcodes.V1_8, NEWEST);
    }

    @BeforeEach
    void compile() throws IOException {
        classes = root.resolve("classes");
        Path source = Files.writeString(root.resolve("Report.java"), REPORT);
        assertThat(Compiler.errors(List.of(source), Runs.sdks(), classes)).isEmpty();
        Files.delete(source);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void readsClassFilesOfVersion(int version) throws IOException {
        mark(version);

        AnalysisResult result = Runs.ofClasses(root, classes, Runs.sdks());

        assertThat(result.gaps()).isEmpty();
        assertThat(result.findings())
                .extracting(finding -> finding.sink().location().line())
                .containsExactly(5);
    }

    @Test
    void countsWhatIsNewer() throws IOException {
        mark(NEWEST + 1);

        assertThat(Runs.ofClasses(root, classes, Runs.sdks()).gaps())
                .extracting(Gap::kind)
                .containsOnly(Gap.Kind.UNPARSABLE_FILE)
                .hasSize(2);
    }

    private void mark(int version) throws IOException {
        for (String name : List.of("Report.class", "Report$Customer.class")) {
            byte[] classFile = Files.readAllBytes(classes.resolve(name));
            classFile[7] = (byte) version;
            Files.write(classes.resolve(name), classFile);
        }
    }
}
