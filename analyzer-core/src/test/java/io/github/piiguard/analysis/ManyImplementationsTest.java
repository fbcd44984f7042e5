package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An interface with more implementations than one call may run, of which each caller knows one. */
@Timeout(120)
class ManyImplementationsTest {
    private static final String EVENTS = "interface Event { String text(); } "
            + IntStream.range(10, 50)
                    .mapToObj(i -> "record E%d(String v%d) implements Event { public String text() { return v%d; } } "
                            .formatted(i, i, i))
                    .collect(Collectors.joining());

    @TempDir
    Path root;

    @Test
    void theOneThatACallerMakesIsFollowed() throws IOException {
        assertThat(Runs.found(root, "Report.java", report("send(new E48(user.email));")))
                .containsExactly("email at 3");
    }

    @Test
    void whatOthersGiveIsNotSentByIt() throws IOException {
        assertThat(Runs.found(root, "Report.java", report("send(new E48(user.plan)); new E49(user.email).text();")))
                .isEmpty();
    }

    @Test
    void itIsKnownInWrappersOfWrappersAndLoops() throws IOException {
        assertThat(Runs.found(root, "Report.java", report("""
                outer(new E47(user.email));
                java.util.List<Event> all = java.util.List.of(new E46(user.email)); for (Event e : all) { send(e); }
                """))).containsExactly("email at 3");
    }

    @Test
    void theOneThatSendsIsFoundAmongManyThatDoNot() throws IOException {
        String listeners = IntStream.range(10, 50)
                .mapToObj(i -> "class L" + i + " implements Listener { public void on(String text) { "
                        + (i == 48 ? "Sentry.captureMessage(text);" : "") + " } }\n")
                .collect(Collectors.joining());
        assertThat(Runs.found(
                        root,
                        "Bus.java",
                        "import io.sentry.Sentry; class User { String email; String plan; } "
                                + "interface Listener { void on(String text); }\n"
                                + listeners
                                + "class Bus { java.util.List<Listener> all;\n"
                                + "void tell(String text) { for (Listener each : all) { each.on(text); } }\n"
                                + "void report(User user) { tell(user.plan); tell(user.email); } }\n"))
                .containsExactly("email at 40");
    }

    private static String report(String body) {
        return "import io.sentry.Sentry; " + EVENTS + "\n"
                + "class Report { static class User { String email; String plan; }\n"
                + "void send(Event event) { Sentry.captureMessage(event.text()); }\n"
                + "void outer(Event event) { send(event); }\n"
                + "void report(User user) { " + body + " }}\n";
    }
}
