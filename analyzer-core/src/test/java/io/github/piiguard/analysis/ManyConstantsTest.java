package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An enum of keys with more constants than one method may write objects of its caller. */
@Timeout(120)
class ManyConstantsTest {
    @TempDir
    Path root;

    @Test
    void eachKeepsItsOwnText() throws IOException {
        String constants = IntStream.range(0, 300)
                .mapToObj(i -> "K" + i + "(\"key " + i + "\")")
                .collect(Collectors.joining(", "));
        assertThat(Runs.found(root, "Report.java", """
                import com.posthog.java.PostHog; import java.util.HashMap; import java.util.Map;
                enum Key { %s; final String label; Key(String label) { if (label.isEmpty()) { throw new Error(); } this.label = label; } }
                class User { String email; String plan; }
                class Report { void report(PostHog posthog, User user) {
                Map<String, Object> properties = new HashMap<>(); properties.put("os", "linux");
                properties.put(Key.K7.label, user.plan);
                properties.put(Key.K290.label, user.email);
                posthog.capture("user", "a", Map.of("b", properties.get("os"), "c", properties.get("key 7")));
                posthog.capture("user", "a", Map.of("b", properties.get("key 290")));
                }}
                """.formatted(constants))).containsExactly("email at 9");
    }
}
