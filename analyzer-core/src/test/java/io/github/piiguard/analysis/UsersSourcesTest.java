package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the user says of a method that the catalogue knows, too. */
@Timeout(60)
class UsersSourcesTest {
    @TempDir
    Path root;

    @Test
    void callsDataAsTheUserDoes() throws IOException {
        assertThat(dataTypes("loyalty-number")).containsExactly("loyalty-number", "loyalty-number");
    }

    @Test
    void letsAKeySayMoreThanTheCataloguesOwnType() throws IOException {
        assertThat(dataTypes("user-input")).containsExactly("email", "user-input");
    }

    /** The data types found at two calls: one asks for an e-mail address, the other for nothing known. */
    private List<String> dataTypes(String produced) throws IOException {
        Files.writeString(root.resolve("Asked.java"), """
                import io.sentry.Sentry;
                import javax.servlet.http.HttpServletRequest;

                class Asked {
                    void report(HttpServletRequest request) {
                        Sentry.setExtra("a", request.getParameter("email"));
                        Sentry.setExtra("b", request.getParameter("x"));
                    }
                }
                """);
        Path policy = Files.writeString(root.resolve("policy.yml"), """
                dataTypes:
                  - {id: loyalty-number, category: identifier, sensitivity: medium, names: [loyalty number]}
                sources:
                  - {method: "javax.servlet.ServletRequest#getParameter", produces: %s}
                """.formatted(produced));
        return Analysis.run(Runs.request(root, List.of(), policy)).findings().stream()
                .map(finding -> finding.dataType().id())
                .toList();
    }
}
