package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that take a local with them; class files do not say what it held, sources do. */
@Timeout(60)
class TakenTasksTest {
    @TempDir
    Path root;

    @Test
    void aTaskRunsTheMethodsOfTheObjectThatHandedItselfOver() throws IOException {
        assertThat(Runs.found(root, "Reports.java", """
                import io.keen.client.java.KeenClient;
                import java.util.HashMap;
                import java.util.Map;

                abstract class Report {
                    Map<String, Object> content() { return new HashMap<>(); }
                }
                class SignUp extends Report {
                    String email;
                    @Override Map<String, Object> content() {
                        Map<String, Object> all = super.content();
                        all.put("v", email);
                        return all;
                    }
                    void send(KeenClient client) {
                        final Report report = this;
                        new Thread(new Runnable() {
                            @Override public void run() { client.addEvent("a", report.content()); }
                        }).start();
                    }
                }
                class LoadTime extends Report {
                    void send(KeenClient client) {
                        final Report report = this;
                        new Thread(new Runnable() {
                            @Override public void run() { client.addEvent("b", report.content()); }
                        }).start();
                        new Thread(() -> client.addEvent("c", report.content())).start();
                    }
                    void sendOther(KeenClient client, Report other) {
                        Report report = this;
                        if (client != null) { report = other; }
                        client.addEvent("d", report.content());
                    }
                }
                """)).containsExactly("email at 18", "email at 33");
    }
}
