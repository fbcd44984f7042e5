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

    @Test
    void whatIsSaidOfATypeAndItsSubtypesIsHandedOverOnce() throws IOException {
        Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                subtypes:
                  com.acme.Tags: [app.NearTags]
                sinks:
                  - {method: "com.acme.Tags#tags", vendor: acme, returns: tag}
                """);
        Files.writeString(root.resolve("NearTags.java"), """
                package app;

                import com.acme.Tags;

                abstract class NearTags implements Tags {}
                """);
        Files.writeString(root.resolve("OwnTags.java"), """
                package app;

                class OwnTags extends NearTags {
                    record Customer(String email, String plan) {}

                    Customer customer;

                    public String tags() {
                        return customer.email();
                    }
                    String ownTags() {
                        return customer.email();
                    }
                }
                """);

        assertThat(found(Runs.request(root, List.of(), root.resolve("policy.yml"))))
                .containsExactly("email at 9");
    }

    private List<String> found() {
        return found(Runs.request(root, List.of()));
    }

    private static List<String> found(AnalysisRequest request) {
        return Analysis.run(request).findings().stream()
                .map(finding -> finding.dataType().id() + " at "
                        + finding.sink().location().line())
                .toList();
    }
}
