package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Log lines that a Dropwizard service hands to a vendor. */
@Timeout(60)
class ServiceLoggingTest {
    private static final String ACCOUNTS = """
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            class Accounts {
                private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
                record User(String email, String plan) {}
                void remove(User user) {
                    LOG.error("cannot remove {}", user.email());
                    LOG.error("plan {}", user.plan());
                    LOG.info("removes {}", user.email());
                }
            }
            """;

    @TempDir
    Path root;

    @Test
    void linesThatItsAppenderLetsThroughReachTheVendor() throws IOException {
        Files.writeString(root.resolve("config.yaml"), """
                logging:
                  level: INFO
                  appenders:
                    - type: console
                    - type: sentry
                      threshold: ERROR
                """);

        assertThat(Runs.found(root, "Accounts.java", ACCOUNTS)).containsExactly("email at 8");
    }

    @Test
    void theFileMayHaveAnyNameAndLieBesideTheBuildFile() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("shop.yml"), """
                logging: {appenders: [{type: sentry, threshold: ERROR}]}
                """);

        assertThat(Runs.found(Files.createDirectories(root.resolve("src/main/java")), "Accounts.java", ACCOUNTS))
                .containsExactly("email at 8");
    }

    @Test
    void aFileThatCannotBeReadIsAGap() throws IOException {
        Files.writeString(root.resolve("shop.yml"), "logging: {appenders: [{type: sentry}");
        Files.writeString(root.resolve("other.yml"), "{broken but no configuration of log lines");
        Files.writeString(root.resolve("Accounts.java"), ACCOUNTS);

        AnalysisResult result = Runs.of(root, List.of());

        assertThat(result.findings()).isEmpty();
        assertThat(result.gaps())
                .extracting(Gap::kind, Gap::place)
                .containsExactly(tuple(Gap.Kind.UNPARSABLE_FILE, "shop.yml"));
    }

    @Test
    void theConsoleIsNoVendor() throws IOException {
        Files.writeString(root.resolve("config.yaml"), """
                logging:
                  appenders:
                    - type: console
                """);

        assertThat(Runs.found(root, "Accounts.java", ACCOUNTS)).isEmpty();
    }
}
