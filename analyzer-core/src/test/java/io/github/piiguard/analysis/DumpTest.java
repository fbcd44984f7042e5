package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.dump.MethodDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What developers see of a method. */
class DumpTest {
    @TempDir
    Path root;

    private List<MethodDump> dumps = List.of();

    @BeforeEach
    void dump() throws IOException {
        Path file = Files.writeString(root.resolve("Shop.java"), """
                import io.sentry.Sentry;

                class Shop {
                    private String last;

                    void report(String email, boolean isLoud) {
                        String text = isLoud ? "loud " + email : "";
                        last = text;
                        Sentry.captureMessage(text);
                    }

                    String last() {
                        return last;
                    }
                }
                """);
        Files.writeString(root.resolve("Other.java"), "class Other { void none() {} }");
        dumps = Runs.dump(root, file);
    }

    @Test
    void showsTheMethodsOfTheFileInItsOrder() {
        assertThat(dumps)
                .extracting(dump -> dump.body().signature().name())
                .containsSubsequence("report", "last")
                .doesNotContain("none");
    }

    @Test
    void showsStatementsWithTheirLines() {
        assertThat(of("report").text())
                .startsWith("Shop#report(java.lang.String,boolean)  // Shop.java:6")
                .containsPattern("captureMessage\\(text\\$\\d+\\) +// line 9\n");
    }

    @Test
    void showsWhatDataDoes() {
        assertThat(of("report").text())
                .contains(
                        "taint: parameter email -> Sentry.captureMessage at line 9 as message (raw, text)\n",
                        "taint: parameter email -> this.last (raw, text)\n");
        assertThat(of("last").text()).contains("taint: this.last -> result (raw, object)\n");
    }

    @Test
    void drawsControlFlow() {
        assertThat(of("report").controlFlowDot())
                .startsWith("digraph \"Shop#report(java.lang.String,boolean)\" {\n")
                .contains("[label=\"true\"];\n", "[label=\"false\"];\n", " = \\\"loud \\\"\\l")
                .endsWith("}\n");
    }

    @Test
    void drawsData() {
        assertThat(of("last").taintDot()).isEqualTo("""
                digraph "taint of Shop#last()" {
                  node [shape=box, fontname=monospace];
                  n0 [label="this.last\\l"];
                  n1 [label="result\\l"];
                  n0 -> n1 [label="raw, object"];
                }
                """);
    }

    private MethodDump of(String method) {
        return dumps.stream()
                .filter(dump -> dump.body().signature().name().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
