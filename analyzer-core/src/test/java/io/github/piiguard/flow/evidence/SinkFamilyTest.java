package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinkFamilyTest {
    private static final Policy BUILT_IN = PolicyReader.read(PolicyRequest.builtIn());
    private static final Policy POLICY = BUILT_IN.with(BUILT_IN.clients().calls());

    private static SinkFamily familyOf(String type) {
        List<SinkFamily> found = SinkFamily.of(POLICY).stream()
                .filter(family -> family.types().contains(TypeName.of(type)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void looksForAVendorsMethodsBesideItsOwnTypesOnly() {
        SinkFamily family = familyOf("com.posthog.java.PostHog");

        assertThat(family.methods()).contains("capture");
        assertThat(family.types()).noneMatch(type -> type.qualified().startsWith("java."));
    }

    @Test
    void keepsHttpClientsOfOtherMakersApart() {
        assertThat(familyOf("java.net.URL").methods()).contains("openStream").doesNotContain("get", "execute");
        assertThat(familyOf("org.apache.http.client.HttpClient").methods()).containsExactly("execute");
    }

    @Test
    void knowsWhoGivesAnObjectOfTheFamily() {
        assertThat(familyOf("jakarta.ws.rs.client.SyncInvoker").types())
                .contains(TypeName.of("jakarta.ws.rs.client.ClientBuilder"));
    }

    @Test
    void leavesNoSinkOut() {
        List<SinkFamily> families = SinkFamily.of(POLICY);

        assertThat(POLICY.sinks())
                .filteredOn(sink -> sink.method().type().isPresent())
                .allMatch(sink -> families.stream()
                        .anyMatch(family -> family.types()
                                        .contains(sink.method().type().get())
                                && family.methods().contains(sink.method().method())));
    }
}
