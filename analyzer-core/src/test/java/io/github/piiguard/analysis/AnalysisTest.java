package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.Gap;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis makes of input that is no good, and that it makes the same of the same input. */
@Timeout(60)
class AnalysisTest {
    private static final String LEAK = """
            import io.sentry.Sentry;

            class Leak {
                record Customer(String email) {}

                void report(Customer customer) {
                    Sentry.captureMessage("for " + customer.email());
                }
            }
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeAFileThatLeaks() throws IOException {
        Files.writeString(root.resolve("Leak.java"), LEAK);
    }

    @Test
    void countsAFileThatIsNoJavaAndReadsTheRest() throws IOException {
        Files.writeString(root.resolve("Broken.java"), "import io.sentry.Sentry; class { Sentry.captureMessage(((( }");

        assertLeakFoundBeside("Broken.java", Gap.Kind.UNPARSABLE_FILE, Gap.Kind.PARTLY_PARSED_FILE);
    }

    @Test
    void readsOnFromAMistakeInTheFileOfALeak() throws IOException {
        Files.writeString(root.resolve("Leak.java"), LEAK.replace("void report", "int = ; void report"));

        AnalysisResult result = run(root);

        assertThat(result.gaps()).extracting(Gap::place).contains("Leak.java");
    }

    @Test
    void countsABinaryFileAndReadsTheRest() throws IOException {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 % 251);
        }
        Files.write(root.resolve("Binary.java"), bytes);

        assertLeakFoundBeside("Binary.java", Gap.Kind.SKIPPED_FILE, Gap.Kind.UNREADABLE_FILE);
    }

    @Test
    void countsALineOfFiveMegabytesAndReadsTheRest() throws IOException {
        String line = "class Long { void m() { io.sentry.Sentry.captureMessage(\"" + "x".repeat(5 << 20) + "\"); } }";
        Files.writeString(root.resolve("Long.java"), line);

        assertLeakFoundBeside("Long.java", Gap.Kind.SKIPPED_FILE);
    }

    @Test
    void countsAMissingDirectoryAndReadsTheRest() {
        AnalysisResult result = run(root, root.resolve("missing"));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.UNREADABLE_FILE);
        assertThat(result.gaps()).extracting(Gap::place).containsExactly("missing");
    }

    @Test
    void countsAnEmptyDirectory(@TempDir Path empty) {
        AnalysisResult result = run(empty);

        assertThat(result.findings()).isEmpty();
        assertThat(result.filesScanned()).isZero();
        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.SKIPPED_FILE);
    }

    @Test
    void countsALinkThatLeadsBackAndReadsTheRest() throws IOException {
        Files.createSymbolicLink(root.resolve("loop"), root);

        assertLeakFoundBeside("loop", Gap.Kind.SKIPPED_FILE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void countsAFileThatNobodyCanReadAndReadsTheRest() throws IOException {
        Files.createSymbolicLink(root.resolve("Memory.java"), Path.of("/proc/self/mem"));

        assertLeakFoundBeside("Memory.java", Gap.Kind.UNREADABLE_FILE);
    }

    @Test
    void countsAMissingJarAndReadsTheRest() {
        AnalysisResult result = Runs.of(root, List.of(root.resolve("missing.jar")));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.MISSING_ARTIFACT);
    }

    @Test
    void givesTheSameBytesInWhateverOrderTheDirectoriesAreNamed(@TempDir Path other) throws IOException {
        Files.move(root.resolve("Leak.java"), other.resolve("Leak.java"));
        Files.writeString(root.resolve("Other.java"), LEAK.replace("class Leak", "class Other"));

        AnalysisResult result = Runs.of(root, List.of(root, other), List.of());

        assertThat(result.findings()).hasSize(2);
        assertThat(Runs.of(root, List.of(other, root), List.of())).isEqualTo(result);
    }

    @Test
    void givesTheSameBytesInEveryRun() {
        assertThat(sarifOfDemoShop()).isEqualTo(sarifOfDemoShop());
    }

    @Test
    void givesTheSameBytesInWhateverOrderTheFilesWereWritten(@TempDir Path first, @TempDir Path second)
            throws IOException {
        List<String> names = List.of("Alpha", "Beta", "Gamma", "Delta");
        for (int i = 0; i < names.size(); i++) {
            write(first, names.get(i));
            write(second, names.get(names.size() - 1 - i));
        }

        AnalysisResult result = Runs.of(first, List.of());

        assertThat(result.findings()).hasSize(names.size());
        assertThat(Runs.of(second, List.of())).isEqualTo(result);
    }

    private static void write(Path directory, String type) throws IOException {
        Files.writeString(directory.resolve(type + ".java"), LEAK.replace("class Leak", "class " + type));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void givesTheSameBytesWhereSeveralRunsShareAProcess(int threads) throws Exception {
        byte[] alone = sarifOfDemoShop();
        Callable<byte[]> run = AnalysisTest::sarifOfDemoShop;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<byte[]>> runs = executor.invokeAll(Collections.nCopies(threads, run));
            for (Future<byte[]> each : runs) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            executor.shutdown();
        }
    }

    private void assertLeakFoundBeside(String file, Gap.Kind... kinds) {
        AnalysisResult result = run(root);

        assertThat(result.findings())
                .extracting(finding -> finding.sink().location().file())
                .containsExactly("Leak.java");
        assertThat(result.gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.place()).isEqualTo(file);
            assertThat(gap.kind()).isIn((Object[]) kinds);
        });
    }

    private AnalysisResult run(Path... sources) {
        return Runs.of(root, List.of(sources), List.of());
    }

    private static byte[] sarifOfDemoShop() {
        AnalysisResult result = Runs.of(Runs.demoShop(), List.of());
        assertThat(result.findings()).isNotEmpty();
        RunReport report = new RunReport(
                Runs.demoShop(),
                result.findings(),
                result.sinkPoints(),
                result.gaps(),
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                "test");
        return SarifReport.render(report).getBytes(StandardCharsets.UTF_8);
    }
}
