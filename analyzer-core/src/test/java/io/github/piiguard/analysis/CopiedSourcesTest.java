package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A map that a source gives is sensitive as a whole, and so is its copy. */
@Timeout(60)
class CopiedSourcesTest {
    @TempDir
    Path root;

    @Test
    void aMapThatIsCopiedKeyByKeyStaysSensitive() throws IOException {
        Files.writeString(root.resolve("Copied.java"), """
                import com.acme.Store;
                import io.sentry.Sentry;
                import java.util.HashMap;
                import java.util.Map;

                class Copied {
                    void report(Store store) {
                        Sentry.setExtra("a", copied(store.addresses()).get("x"));
                        Sentry.setExtra("b", copied(Map.of("x", "y")).get("x"));
                    }

                    private static Map<String, String> copied(Map<String, String> source) {
                        Map<String, String> result = new HashMap<>();
                        for (String key : source.keySet()) {
                            result.put(key, source.get(key));
                        }
                        return result;
                    }
                }
                """);
        Path policy = Files.writeString(root.resolve("policy.yml"), """
                sources:
                  - {method: "com.acme.Store#addresses()", produces: email}
                """);

        assertThat(Analysis.run(Runs.request(root, List.of(), policy)).findings())
                .extracting(finding -> finding.sink().location().line())
                .containsExactly(8);
    }
}
