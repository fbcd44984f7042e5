package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what is found in programs that call libraries which no build has against their markers. */
class UnprovedFixturesTest {
    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.ofUnproved().fixtures().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarked(Fixture fixture) throws IOException {
        fixture.writeTo(root);

        AnalysisResult result = Runs.of(root, List.of());

        new Markers(fixture.expectations()).assertHoldFor(result);
    }

    @Test
    void everyVendorWithoutALibraryHasAFixture() {
        Set<String> marked = Stream.of(FixtureSuite.load(), FixtureSuite.ofProjects(), FixtureSuite.ofUnproved())
                .flatMap(suite -> suite.vendors().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PolicyReader.read(PolicyRequest.builtIn()).vendors().stream()
                        .filter(vendor -> vendor.profile().artifacts().isEmpty())
                        .map(Vendor::id))
                .isNotEmpty()
                .allMatch(marked::contains);
    }
}
