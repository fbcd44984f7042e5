package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed over otherwise than as a call's argument is found wherever it happens, and once. */
class HandedObjectsTest {
    @TempDir
    Path root;

    @Test
    void aLiveObjectIsSeenThroughAnInheritedField() throws IOException {
        Files.writeString(root.resolve("Base.java"), """
                import com.microsoft.applicationinsights.TelemetryClient;

                class Base {
                    protected TelemetryClient client;
                }
                """);
        Files.writeString(root.resolve("Sub.java"), """
                class Sub extends Base {
                    record Customer(String email, String plan) {}

                    void tellsTooMuch(Customer customer) {
                        client.getContext().getProperties().put("mail", customer.email());
                    }
                    void tellsEnough(Customer customer) {
                        client.getContext().getProperties().put("plan", customer.plan());
                    }
                }
                """);

        assertThat(found()).containsExactly("email at 5");
    }

    @Test
    void whatASetterSendsIsNotToldAgainByTheLiveObject() throws IOException {
        Files.writeString(root.resolve("Setters.java"), """
                import com.microsoft.applicationinsights.TelemetryClient;
                import com.segment.analytics.Analytics;

                class Setters {
                    record Customer(String email, String ip) {}
                    record Settings(String instrumentationKey) {}

                    void tells(TelemetryClient client, Customer customer) {
                        client.getContext().getUser().setId(customer.email());
                    }
                    void tells(Analytics analytics, Customer customer) {
                        analytics.getAnalyticsContext().putValue("mail", customer.email());
                    }
                    void tellsItsOwnKey(TelemetryClient client, Settings settings) {
                        client.getContext().setInstrumentationKey(settings.instrumentationKey());
                    }
                }
                """);

        assertThat(found()).containsExactly("email at 9", "email at 12");
    }

    private List<String> found() {
        return Runs.of(root, List.of()).findings().stream()
                .map(finding -> finding.dataType().id() + " at "
                        + finding.sink().location().line())
                .toList();
    }
}
