package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of libraries that fill themselves through methods of their own: nothing but their summaries tells what they hold. */
class LibraryObjectsTest {
    private static final String LIBRARY = """
            package acme;

            public class Label {
                private static class Holder {
                    Object value;
                    Holder next;
                }

                private final Holder head = new Holder();
                private Holder tail = head;

                public Label add(Object value) {
                    Holder holder = holder();
                    holder.value = value;
                    return this;
                }

                private Holder holder() {
                    Holder holder = new Holder();
                    tail.next = holder;
                    tail = holder;
                    return holder;
                }

                public String text() {
                    StringBuilder result = new StringBuilder();
                    for (Holder holder = head.next; holder != null; holder = holder.next) {
                        result.append(holder.value);
                    }
                    return result.toString();
                }
            }
            """;
    private static final String CALLER = """
            import acme.Label;
            import io.sentry.Sentry;

            class Caller {
                record Customer(String email, String plan) {}

                void report(Customer customer) {
                    Sentry.captureMessage(new Label().add(customer.email()).text());
                }

                void harmless(Customer customer) {
                    Sentry.captureMessage(new Label().add(customer.plan()).text());
                }
            }
            """;

    @TempDir
    Path root;

    @TempDir
    Path library;

    @TempDir
    Path other;

    @Test
    void holdWhatTheirOwnMethodsPutThere() throws IOException {
        Path source = Files.writeString(other.resolve("Label.java"), LIBRARY);
        assertThat(Compiler.errors(List.of(source), List.of(), library)).isEmpty();
        Files.writeString(root.resolve("Caller.java"), CALLER);

        AnalysisResult result = Runs.of(root, List.of(library));

        assertThat(result.gaps()).isEmpty();
        assertThat(result.findings())
                .extracting(finding -> finding.sink().location().line())
                .containsExactly(8);
    }
}
