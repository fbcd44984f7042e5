package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steps of a trace say, each with its line. */
class StepTextsTest {
    @TempDir
    Path root;

    @Test
    void nameTheKeyUnderWhichAValueIsPut() throws IOException {
        assertThat(steps("""
                Map<String, Object> properties = new HashMap<>();
                properties.put("contact", user.email);
                posthog.capture("1", "paid", properties);
                """))
                .containsExactly(
                        "8 reads User#email",
                        "8 put under key \"contact\"",
                        "9 handed to PostHog.capture as properties");
    }

    @Test
    void nameNoKeyThatIsNotKnown() throws IOException {
        assertThat(steps("""
                Map<String, Object> properties = new HashMap<>();
                properties.put(name, user.email);
                posthog.capture("1", "paid", properties);
                """)).contains("8 put under a key");
        assertThat(steps("""
                Map<String, Object> properties = new HashMap<>();
                properties.put(name.isEmpty() ? "a" : "b", user.email);
                posthog.capture("1", "paid", properties);
                """)).contains("8 put under a key");
    }

    @Test
    void nameWhatAddsAnElement() throws IOException {
        assertThat(steps("""
                List<String> all = new ArrayList<>();
                all.add("first");
                all.add(user.email);
                posthog.capture("1", all.toString());
                """)).contains("9 added by List.add");
    }

    @Test
    void followCallsThereAndBack() throws IOException {
        assertThat(steps("""
                String text = own(user);
                send(text);
                """))
                .containsExactly(
                        "11 reads User#email",
                        "7 returned by A#own",
                        "8 passed to A#send",
                        "14 handed to PostHog.capture as event-name");
    }

    @Test
    void nameTheFieldThatKeepsAValue() throws IOException {
        assertThat(steps("""
                kept = user.email;
                """))
                .containsExactly(
                        "7 reads User#email",
                        "7 stored in A#kept",
                        "16 reads A#kept",
                        "16 handed to PostHog.capture as event-name");
    }

    private List<String> steps(String statements) throws IOException {
        Files.writeString(root.resolve("A.java"), """
                import com.posthog.java.PostHog;
                import java.util.*;
                class A {
                PostHog posthog; String kept;
                record User(String email) {}
                void run(User user, String name) {
                %s
                }
                String own(User user) {
                return user.email;
                }
                void send(String text) {
                posthog.capture("1", text);
                }
                void flush() {
                posthog.capture("1", kept);
                }
                }
                """.formatted(statements.strip()));
        return Runs.of(root, List.of()).findings().get(0).paths().get(0).stream()
                .map(step -> step.location().line() + " " + step.text())
                .toList();
    }
}
