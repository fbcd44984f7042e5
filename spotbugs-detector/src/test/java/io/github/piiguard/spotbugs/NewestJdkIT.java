package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SpotBugs in a process of its own on the newest JDK, on classes of that JDK's own level. */
class NewestJdkIT {
    private static final int NEWEST = 25;

    @TempDir
    Path root;

    @Test
    void findsTheSame() throws IOException {
        Optional<Path> jdk = InstalledJdks.of(NEWEST);
        if (jdk.isEmpty()) {
            System.getLogger("pii-guard")
                    .log(
                            System.Logger.Level.WARNING,
                            "SpotBugs with pii-guard was not tried on Java " + NEWEST
                                    + ": no such JDK lies beside the running one, and the variable "
                                    + InstalledJdks.NAMED + " names none.");
        }
        assumeTrue(jdk.isPresent(), "no JDK of Java " + NEWEST);

        SpotBugsRun run = new SampleShop(root).runOn(jdk.orElseThrow(), String.valueOf(NEWEST));

        assertThat(run.errors()).isEmpty();
        assertThat(run.bugs())
                .extracting(bug -> Bugs.text(bug, "data:"))
                .containsExactlyInAnyOrder("email", "password", "phone", "user-id");
    }
}
