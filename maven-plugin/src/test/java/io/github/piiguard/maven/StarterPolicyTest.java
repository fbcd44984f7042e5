package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterPolicyTest {
    @TempDir
    Path directory;

    @Test
    void meansTheBuiltInCatalogueAsItIsWritten() throws IOException {
        assertThat(read(starter())).isEqualTo(PolicyReader.read(PolicyRequest.builtIn()));
    }

    @Test
    void offersEntriesThatAreValidOnceTheyAreUncommented() throws IOException {
        Policy policy = read(starter().replaceAll("(?m)^#(?=[a-zA-Z]+:$|  - )", ""));

        assertThat(policy.vendor("acme")).isPresent();
        assertThat(policy.dataType("loyalty-number")).isPresent();
        assertThat(policy.rules()).isNotEmpty();
    }

    private Policy read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("pii-guard.yml"), text);
        return PolicyReader.read(new PolicyRequest(Optional.of(file), List.of(), List.of()));
    }

    private static String starter() throws IOException {
        try (InputStream stream = Objects.requireNonNull(InitMojo.class.getResourceAsStream("starter-policy.yml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
