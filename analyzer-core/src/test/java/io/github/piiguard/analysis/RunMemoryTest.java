package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMemoryTest {
    @TempDir
    Path root;

    private final RunMemory memory = new RunMemory();

    private AnalysisResult run() {
        Policy policy = memory.policy(PolicyRequest.builtIn());
        AnalysisRequest request = new AnalysisRequest(
                root, List.of(root), List.of(), List.of(), policy, false, List.of(), Optional.empty());
        return Analysis.run(request, memory);
    }

    private void writeFixtures() throws IOException {
        for (Fixture fixture : FixtureSuite.load().fixtures()) {
            if (fixture.topic().equals("mixpanel") || fixture.topic().equals("fields")) {
                fixture.writeTo(root);
            }
        }
    }

    @Test
    void parsesNothingWhenNothingHasChanged() throws IOException {
        writeFixtures();
        AnalysisResult first = run();
        int parsed = memory.parsedFiles();

        AnalysisResult second = run();

        assertThat(parsed).isGreaterThan(5);
        assertThat(memory.parsedFiles()).isEqualTo(parsed);
        assertThat(memory.readPolicies()).isOne();
        assertThat(second).isEqualTo(first);
        assertThat(first.findings()).isNotEmpty();
    }

    @Test
    void parsesWhatHasChangedAndFindsWhatIsNewThere() throws IOException {
        writeFixtures();
        int before = run().findings().size();
        int parsed = memory.parsedFiles();
        Path file = root.resolve("fixtures/mixpanel/Added.java");
        Files.writeString(file, """
                package fixtures.mixpanel;
                class Added {
                    void send(com.posthog.java.PostHog posthog, User user) {
                        posthog.capture(user.email, "opened");
                    }
                    static class User { String email; }
                }
                """);
        assertThat(run().findings().size()).isEqualTo(before + 1);
        Files.writeString(file, Files.readString(file).replace("user.email,", "\"1\","));

        assertThat(run().findings().size()).isEqualTo(before);

        assertThat(memory.parsedFiles()).isEqualTo(parsed + 2);
    }

    @Test
    void tellsTheGapsOfWhatIsNotParsedAgain() throws IOException {
        Files.writeString(root.resolve("Broken.java"), """
                class Broken {
                    void send(com.posthog.java.PostHog posthog) {
                        posthog.capture("1", "opened");
                        if (
                    }
                }
                """);
        List<Gap> gaps = run().gaps();

        assertThat(gaps).isNotEmpty();
        assertThat(run().gaps()).isEqualTo(gaps);
        assertThat(memory.parsedFiles()).isOne();
    }

    @Test
    void readsAPolicyAnewWhenItHasChanged() throws IOException {
        Path file = root.resolve("pii-guard.yml");
        PolicyRequest request = new PolicyRequest(Optional.of(file), List.of(), List.of());
        Files.writeString(file, "extends: []\n");
        Policy first = memory.policy(request);
        Files.writeString(
                file,
                "extends: []\nvendors: [{id: acme, name: Acme, kind: analytics, purpose: x, criticality: low}]\n");

        assertThat(memory.policy(request).vendors()).hasSize(1);
        Files.writeString(file, "extends: []\n");
        assertThat(memory.policy(request)).isSameAs(first);
        assertThat(memory.readPolicies()).isEqualTo(2);
        Files.writeString(file, "extends: [nothing]\n");
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> memory.policy(request));
    }
}
