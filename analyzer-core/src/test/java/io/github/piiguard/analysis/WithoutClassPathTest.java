package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code whose libraries are not at hand. */
class WithoutClassPathTest {
    @TempDir
    Path root;

    @Test
    void aPlusBetweenUnknownTypesMayJoinTexts() throws IOException {
        assertThat(found("Sentry.captureMessage(user.getEmail() + user.getIban());"))
                .containsExactlyInAnyOrder("email at 3", "iban at 3");
    }

    @Test
    void listsInJsonAreListsThoughNoVariableSaysSo() throws IOException {
        assertThat(found("""
                JSONObject all = new JSONObject().put("to", new JSONArray().put(user.getEmail())).put("by", new JSONArray().put("x"));
                Sentry.captureMessage(all.getJSONArray("to").getString(0));
                Sentry.captureMessage(all.getJSONArray("by").getString(0));
                """)).containsExactly("email at 4");
    }

    private Iterable<String> found(String body) throws IOException {
        return Runs.found(root, "Report.java", """
                import io.sentry.Sentry; import org.json.JSONArray; import org.json.JSONObject;
                class Report { void report(lib.User user) {
                %s
                }}
                """.formatted(body.strip()));
    }
}
