package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A function may be given to itself; what it does is found all the same, and the analysis ends. */
@Timeout(60)
class SelfApplicationTest {
    @TempDir
    Path root;

    @Test
    void aFunctionThatIsGivenToItselfIsRunOnce() throws IOException {
        Files.writeString(root.resolve("Chain.java"), """
                import io.sentry.Sentry;

                class Chain {
                    interface Step {
                        String run(Step next, Step other, String text);
                    }

                    void report(User user) {
                        Sentry.setExtra("a", last(user.getEmail()));
                        Sentry.setExtra("b", last("none"));
                    }

                    private static String last(String given) {
                        Step step = (next, other, text) -> text.isEmpty()
                                ? next.run(other, next, text) + other.run(next, other, text)
                                : text;
                        return step.run(step, step, given);
                    }
                }
                """);
        Files.writeString(
                root.resolve("User.java"),
                "class User { private String email; String getEmail() { return email; } }\n");

        AnalysisResult result = Runs.of(root, List.of());

        assertThat(result.findings())
                .extracting(finding -> finding.sink().location().line())
                .containsExactly(9);
        assertThat(result.gaps())
                .anySatisfy(gap -> assertThat(gap.toString()).contains("a function is given to itself"));
    }
}
