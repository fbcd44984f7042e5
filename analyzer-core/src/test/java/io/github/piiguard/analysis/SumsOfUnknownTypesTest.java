package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plus between values of unknown types makes may be a text that holds both. */
class SumsOfUnknownTypesTest {
    @TempDir
    Path root;

    @Test
    void bothMayLieInIt() throws IOException {
        assertThat(Runs.found(root, "Report.java", """
                import io.sentry.Sentry;
                class Report { void report(lib.User user) {
                Sentry.captureMessage(user.getEmail() + user.getIban());
                }}
                """)).containsExactlyInAnyOrder("email at 3", "iban at 3");
    }
}
