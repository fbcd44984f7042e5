package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.SystemProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of SpotBugs do to silence, choose and configure, and pii-guard's own ways to do so. */
class HabitsIT {
    private static final String ALL_FOUR = "email password phone user-id";

    @TempDir
    Path root;

    private SampleShop shop;

    @BeforeEach
    void writeShop() throws IOException {
        shop = new SampleShop(root);
    }

    private static String found(SpotBugsRun run) {
        assertThat(run.errors()).isEmpty();
        List<String> dataTypes =
                run.bugs().stream().map(bug -> Bugs.text(bug, "data:")).sorted().toList();
        return String.join(" ", dataTypes);
    }

    @Test
    void findsAllWhenNothingIsSilenced() throws IOException {
        assertThat(found(shop.run())).isEqualTo(ALL_FOUR);
    }

    @Test
    void leavesOutWhatAFilterMatches() throws IOException {
        Path filter = shop.put("filter.xml", """
                <FindBugsFilter>
                  <Match><Bug pattern="SECRET_LEAK"/></Match>
                  <Match><Class name="shop.Tracking"/><Method name="send"/><Bug pattern="PII_LEAK"/></Match>
                  <Match><Class name="shop.Newsletter"/><Method name="sendAll"/><Bug code="PII"/></Match>
                </FindBugsFilter>
                """);

        assertThat(found(shop.run("-exclude", filter.toString()))).isEqualTo("user-id");
        assertThat(found(shop.run("-include", filter.toString()))).isEqualTo("email password phone");
    }

    @Test
    void leavesOutWhatTheBaselineHas() throws IOException {
        shop.run();
        Path baseline = Files.move(root.resolve("spotbugs.xml"), root.resolve("baseline.xml"));
        // The lines of what is known move, and one leak is new.
        shop.write("Newsletter", SampleShop.NEWSLETTER.replace("class", "\n\nclass"));
        shop.write("Checkout", SampleShop.CHECKOUT.replace("customer.getEmail()", "\n  customer.getPhone()"));

        assertThat(found(shop.run("-excludeBugs", baseline.toString()))).isEqualTo("phone");
    }

    @Test
    void keepsToConfidenceAndRank() throws IOException {
        shop.put("pii-guard.yml", """
                dataTypes:
                  - {id: phone, category: contact, sensitivity: medium, names: [phone]}
                """);

        assertThat(found(shop.run("-low"))).isEqualTo(ALL_FOUR);
        assertThat(found(shop.run("-medium"))).isEqualTo("email password phone");
        assertThat(found(shop.run("-high"))).isEqualTo("email password");
        assertThat(found(shop.run("-maxRank", "5"))).isEqualTo("password");
        assertThat(found(shop.run("-bugCategories", "CORRECTNESS"))).isEmpty();
    }

    /** As in an IDE, which runs SpotBugs in one process whenever a file is saved. */
    @Test
    void readsAgainOnlyWhatHasChanged() throws IOException {
        shop.run();
        KeptWork before = KeptWork.soFar();
        shop.write("Checkout", SampleShop.CHECKOUT.replace("getEmail", "getPhone"));

        assertThat(found(shop.run())).isEqualTo("password phone phone user-id");
        assertThat(KeptWork.soFar()).isEqualTo(new KeptWork(before.readPolicies(), before.parsedFiles() + 1));
        shop.run();
        assertThat(KeptWork.soFar()).isEqualTo(new KeptWork(before.readPolicies(), before.parsedFiles() + 1));
    }

    @Test
    void obeysSuppressFBWarnings() throws IOException {
        shop.write(
                "Newsletter",
                SampleShop.NEWSLETTER.replace(
                        "    void sendAll",
                        "    @edu.umd.cs.findbugs.annotations.SuppressFBWarnings(\"PII_LEAK\")\n    void sendAll"));

        assertThat(found(shop.run())).isEqualTo("email password user-id");
    }

    @Test
    void obeysPiiGuardsOwnSuppressions() throws IOException {
        shop.write(
                "Checkout",
                SampleShop.CHECKOUT.replace(
                        "        tracking",
                        "        // pii-guard: allow email -> posthog because agreed\n        tracking"));
        shop.write(
                "Newsletter",
                SampleShop.NEWSLETTER.replace(
                        "    void sendAll", "    @SuppressWarnings(\"pii-guard\")\n    void sendAll"));
        shop.put("pii-guard.yml", """
                rules:
                  - {allow: [user-id], vendor: posthog, role: properties, because: opaque}
                """);

        assertThat(found(shop.run())).isEqualTo("password");
    }

    @Test
    void reportsWhatConcernsTheAnalysedClasses() throws IOException {
        assertThat(found(shop.run("-onlyAnalyze", "shop.Tracking"))).isEqualTo("email password user-id");
        assertThat(found(shop.run("-onlyAnalyze", "shop.Checkout"))).isEqualTo("email");
        assertThat(found(shop.run("-onlyAnalyze", "shop.Newsletter"))).isEqualTo("phone");
        assertThat(found(shop.run("-onlyAnalyze", "shop.Customer"))).isEmpty();
    }

    @Test
    void needsNoSources() throws IOException {
        shop.put("pii-guard.yml", """
                rules:
                  - {allow: [user-id], vendor: posthog, role: properties, because: opaque}
                """);

        assertThat(found(shop.runWithoutSources())).isEqualTo("email password phone");
    }

    @Test
    void namesClassAndMethodWithoutSourcesAndLines() throws IOException {
        shop.compileWithoutDebugInformation();

        SpotBugsRun run = shop.runWithoutSources();

        assertThat(found(run)).isEqualTo(ALL_FOUR);
        assertThat(run.bugs())
                .extracting(bug -> bug.getPrimaryClass().getClassName() + "."
                        + bug.getPrimaryMethod().getMethodName())
                .containsExactlyInAnyOrder(
                        "shop.Tracking.send", "shop.Tracking.login", "shop.Tracking.login", "shop.Newsletter.sendAll");
    }

    @Test
    void takesClassFilesOneByOne() throws IOException {
        String checkout = shop.classes().resolve("shop/Checkout.class").toString();

        assertThat(found(shop.runOn(checkout))).isEqualTo("email");
    }

    @Test
    void readsThePolicyThatAPropertyNames() throws IOException {
        Path policy = shop.put("other.yml", "extends: []\n");

        assertThat(found(Properties.with("pii-guard.policyFile", policy.toString(), () -> shop.run())))
                .isEmpty();
    }

    /** Where {@code findbugs.loadPropertiesFrom} puts what it reads. */
    @Test
    void readsThePolicyThatAPropertyOfSpotBugsNames() throws IOException {
        Path policy = shop.put("other.yml", "extends: []\n");
        SystemProperties.setProperty("pii-guard.policyFile", policy.toString());
        try {
            assertThat(found(shop.run())).isEmpty();
        } finally {
            SystemProperties.removeProperty("pii-guard.policyFile");
        }
    }

    @Test
    void isSkippedWhereAsked() throws IOException {
        assertThat(found(Properties.with("pii-guard.skip", "true", () -> shop.run())))
                .isEmpty();
    }

    @Test
    void tellsABrokenPolicyAsOneError() throws IOException {
        shop.put("pii-guard.yml", "rules:\n  - {allow: [user-id], role: propertys, because: typo}\n");

        assertThat(shop.run().errors())
                .singleElement()
                .asString()
                .startsWith("pii-guard checked nothing, for its policy is broken.")
                .contains("pii-guard.yml:2", "propertys", "properties");
    }

    @Test
    void tellsAMissingPolicyAsOneError() throws IOException {
        Path missing = root.resolve("missing.yml");

        SpotBugsRun run = Properties.with("pii-guard.policyFile", missing.toString(), () -> shop.run());

        assertThat(run.bugs()).isEmpty();
        assertThat(run.errors()).singleElement().asString().contains("missing.yml", "does not exist");
    }

    @Test
    void makesCheckingNothingAnErrorUnderStrict() throws IOException {
        shop.write("Checkout", "package shop;\nclass Checkout {}\n");
        shop.write("Tracking", "package shop;\nclass Tracking {}\n");
        shop.write("Newsletter", "package shop;\nclass Newsletter {}\n");

        assertThat(shop.run().errors()).isEmpty();
        assertThat(Properties.with("pii-guard.strict", "true", () -> shop.run()).errors())
                .singleElement()
                .asString()
                .contains("found no call to a known vendor");
    }
}
