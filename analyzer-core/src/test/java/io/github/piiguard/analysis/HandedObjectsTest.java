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

    @Test
    void overloadsThatTheProgramImplementsAreToldApart() throws IOException {
        Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - {method: "com.acme.Filler#fill(Map,Map)", vendor: acme, fills: {0: properties}}
                  - {method: "com.acme.Filler#fill(Map,String)", vendor: acme, fills: {0: traits}}
                  - {method: "com.acme.Filler#fill(Map,Map,String)", vendor: acme, fills: {1: context}}
                """);
        Files.writeString(root.resolve("Filled.java"), """
                import com.acme.Filler;
                import java.util.Map;

                class Filled implements Filler {
                    record Customer(String email, String plan) {}

                    Customer customer;

                    public void fill(Map<String, String> sent, Map<String, String> own) {
                        sent.put("mail", customer.email());
                    }
                    public void fill(Map<String, String> sent, String own) {
                        sent.put("mail", customer.email());
                    }
                    public void fill(Map<String, String> kept, Map<String, String> sent, String name) {
                        kept.put("mail", customer.email());
                    }
                }
                """);
        assertThat(Analysis.run(Runs.request(root, List.of(), root.resolve("policy.yml")))
                        .findings())
                .extracting(finding ->
                        finding.sink().location().line() + " " + finding.role().id())
                .containsExactlyInAnyOrder("10 properties", "13 traits");
    }

    @Test
    void whatALibraryLeavesOpenMayBeAnyTypeButNotAnyNumber() throws IOException {
        Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - {method: "com.acme.Tags#tags(Object)", vendor: acme, returns: tag}
                """);
        Files.writeString(root.resolve("OwnTags.java"), """
                class OwnTags implements com.acme.Tags {
                    record Customer(String email, String plan) {}

                    Customer customer;

                    public String tags(Customer asked) {
                        return asked.email();
                    }
                    public String tags() {
                        return customer.email();
                    }
                }
                """);

        assertThat(found(Runs.request(root, List.of(), root.resolve("policy.yml"))))
                .containsExactly("email at 7");
    }

    @Test
    void overloadsThatGiveLiveObjectsAreToldApart() throws IOException {
        Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - {method: "com.acme.Client#context()", vendor: acme, live: context}
                """);
        Files.writeString(root.resolve("Live.java"), """
                import com.acme.Client;

                class Live {
                    record Customer(String email, String plan) {}

                    void tells(Client client, Customer customer) {
                        client.context().put("mail", customer.email());
                    }
                    void asks(Client client, Customer customer) {
                        client.context("local").put("mail", customer.email());
                    }
                }
                """);

        assertThat(found(Runs.request(root, List.of(), root.resolve("policy.yml"))))
                .containsExactly("email at 7");
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
