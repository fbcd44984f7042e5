package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data is followed through few fields of objects that are not told apart; where it goes through more, the result says so. */
class LongWaysTest {
    @TempDir
    Path root;

    @Test
    void followsDataThroughTwoFields() throws IOException {
        AnalysisResult result = analyse("two");

        assertThat(result.findings()).hasSize(1);
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void saysThatDataGoesThroughMore() throws IOException {
        AnalysisResult result = analyse("three");

        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps())
                .anySatisfy(gap -> assertThat(gap.toString()).contains("more fields than are followed"));
    }

    private AnalysisResult analyse(String sent) throws IOException {
        Files.writeString(root.resolve("A.java"), """
                import com.posthog.java.PostHog;
                class A {
                    PostHog posthog;
                    String one;
                    String two;
                    String three;
                    record User(String email) {}
                    void first(User user) { one = user.email(); }
                    void second() { two = one; }
                    void third() { three = two; }
                    void send() { posthog.capture("1", %s); }
                }
                """.formatted(sent));
        return Runs.of(root, List.of());
    }
}
