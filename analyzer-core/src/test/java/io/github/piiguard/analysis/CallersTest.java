package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who calls a wrapper that adds personal data of its own to what it is given. */
@Timeout(60)
class CallersTest {
    private static final String WRAPPER = """
            import io.sentry.Sentry;

            class Tracker {
                record User(String email) {}

                User user;

                void send(String event, boolean isKnown) {
                    Sentry.setExtra("event", event);
                    if (isKnown) {
                        Sentry.setExtra("who", user.email());
                    }
                }
            }
            """;

    @TempDir
    Path root;

    @Test
    void theWaysBeginAtTheOutermostCallsTheShortestFirst() throws IOException {
        write("Tracker", WRAPPER.replace("User user;", "User user; void send(String event) { send(event, true); }"));
        write("Page", """
                class Page {
                    void open(Tracker tracker) { tracker.send("open"); }

                    void close(Tracker tracker) {
                        tracker.send("close", true);
                        tracker.send("closed");
                    }
                }
                """);

        assertThat(callers().ways().stream().map(CallersTest::lines))
                .containsExactly(
                        List.of("Page.java:5"),
                        List.of("Page.java:2", "Tracker.java:6"),
                        List.of("Page.java:6", "Tracker.java:6"));
    }

    @Test
    void callsThatSpareTheSinkAreNotAmongThem() throws IOException {
        write("Tracker", WRAPPER);
        write("Page", """
                class Page {
                    void open(Tracker tracker) {
                        tracker.send("open", false);
                        tracker.send("open", true);
                    }
                }
                """);

        assertThat(callers().ways().stream().map(CallersTest::lines)).containsExactly(List.of("Page.java:4"));
    }

    @Test
    void methodsThatCallEachOtherEnd() throws IOException {
        write("Tracker", WRAPPER);
        write("Page", """
                class Page {
                    void open(Tracker tracker, String what) {
                        tracker.send(what, true);
                        close(tracker, what);
                    }

                    void close(Tracker tracker, String what) { open(tracker, what); }

                    void main() { close(new Tracker(), "main"); }
                }
                """);

        assertThat(callers().ways().stream().map(CallersTest::lines))
                .containsExactly(List.of("Page.java:9", "Page.java:7", "Page.java:3"));
    }

    @Test
    void furtherCallsAreCounted() throws IOException {
        write("Tracker", WRAPPER);
        String calls = IntStream.range(0, 13)
                .mapToObj("            void on%d(Tracker tracker) { tracker.send(\"on\", true); }\n"::formatted)
                .collect(Collectors.joining());
        write("Page", "class Page {\n" + calls + "}\n");

        assertThat(callers().ways()).hasSize(Callers.MOST);
        assertThat(callers().more()).isEqualTo(3);
    }

    @Test
    void nobodyIsToldWhoCallsAMethodThatSendsItsOwnDataAlone() throws IOException {
        write("Tracker", WRAPPER.replace("\"event\", event", "\"event\", \"event\""));
        write("Page", "class Page { void open(Tracker tracker) { tracker.send(\"open\", true); } }");

        assertThat(callers()).isEqualTo(Callers.NONE);
    }

    private Callers callers() {
        List<Finding> findings = Runs.of(root, List.of()).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0).callers();
    }

    private static List<String> lines(List<Step> way) {
        return way.stream()
                .map(step -> step.location().file() + ":" + step.location().line())
                .toList();
    }

    private void write(String type, String text) throws IOException {
        Files.writeString(root.resolve(type + ".java"), text);
    }
}
