package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureFile;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles each vendor's fixtures against its SDK and holds what the analysis finds against their markers. */
class VendorFixturesTest {
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    @TempDir
    Path root;

    static Stream<Fixture> fixtures() {
        return FixtureSuite.ofVendors().fixtures().stream();
    }

    @Test
    void compileAgainstTheSdks() throws IOException {
        List<Vendor> vendors =
                fixtures().map(VendorFixturesTest::vendor).distinct().toList();
        List<Path> sources = new ArrayList<>();
        for (Fixture fixture : fixtures().toList()) {
            fixture.writeTo(root);
            fixture.files().stream().map(FixtureFile::path).map(root::resolve).forEach(sources::add);
        }

        assertThat(Compiler.errors(sources, Sdks.of(vendors), root.resolve("classes")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithoutClassPath(Fixture fixture) throws IOException {
        compare(fixture, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsWhatIsMarkedWithTheSdk(Fixture fixture) throws IOException {
        compare(fixture, Sdks.of(vendor(fixture)));
    }

    @Test
    void everyProvedVendorHasAFixture() {
        Set<String> marked = new TreeSet<>(FixtureSuite.load().vendors());
        marked.addAll(FixtureSuite.ofVendors().vendors());
        Set<String> missing = POLICY.vendors().stream()
                .filter(vendor -> !vendor.profile().artifacts().isEmpty())
                .map(Vendor::id)
                .filter(id -> !marked.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    private void compare(Fixture fixture, List<Path> classPath) throws IOException {
        fixture.writeTo(root);

        AnalysisResult result = Runs.of(root, classPath);

        new Markers(fixture.expectations()).assertHoldFor(result);
    }

    private static Vendor vendor(Fixture fixture) {
        Map<String, Vendor> byTopic = new TreeMap<>();
        POLICY.vendors().forEach(vendor -> byTopic.put(vendor.id().replace("-", ""), vendor));
        Vendor vendor = byTopic.get(fixture.topic());
        assertThat(vendor).as(fixture.topic()).isNotNull();
        return vendor;
    }
}
