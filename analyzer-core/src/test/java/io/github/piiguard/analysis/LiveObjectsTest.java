package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What of an object that a vendor sends later is a part of it. */
@Timeout(60)
class LiveObjectsTest {
    @TempDir
    Path root;

    @Test
    void aMapOfItIs() throws IOException {
        assertThat(found("""
                private Map<String, String> part = client.getContext().getProperties();
                void tells(User user) { part.put("mail", user.email); }
                """)).containsExactly("email at 10");
    }

    @Test
    void aTextOrAnEnumConstantOfItIsNot() throws IOException {
        assertThat(found("""
                private String userId = client.getContext().getUser().getId();
                private Mode mode = client.getContext().getMode();
                String userId() { return client.getContext().getUser().getId(); }
                String shown(User user) { return userId + userId().length() + user.email; }
                void tells(User user) { mode.last = user.email; }
                """)).isEmpty();
    }

    @Test
    void whatAMethodOfTheProgramGivesIsNot() throws IOException {
        assertThat(found("""
                private Map<String, String> part = kept(client.getContext());
                private static Map<String, String> kept(Own own) { return own.kept(); }
                void tells(User user) { part.put("mail", user.email); }
                """)).isEmpty();
    }

    private List<String> found(String members) throws IOException {
        return Runs.found(root, "Keep.java", """
                import com.microsoft.applicationinsights.TelemetryClient;
                import com.microsoft.applicationinsights.telemetry.TelemetryContext;
                import java.util.*;
                enum Mode { ON; String last; }
                class User { String email; }
                class Own extends TelemetryContext { Map<String, String> kept() { return new HashMap<>(); } }
                class Keep {
                private final TelemetryClient client = new TelemetryClient();
                """ + members + "}\n");
    }
}
