package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds what the analysis finds in the demo shop against the markers on its lines. */
class DemoShopTest {
    @Test
    void findsTheMarkedLeaksWithoutClassPath() throws IOException {
        List<Expectation> expectations = FixtureSuite.expectationsBelow(Runs.demoShop());

        AnalysisResult result = Runs.of(Runs.demoShop(), List.of());

        assertThat(expectations).filteredOn(Expectation::isReported).hasSizeGreaterThan(15);
        new Markers(expectations).assertHoldFor(result);
    }
}
