package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/vendors.md} against the catalogue. */
class VendorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "vendors.md");
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    @Test
    void thePageIsWrittenFromTheCatalogue() throws IOException {
        String expected = new VendorsPage(POLICY, CatalogueAgainstJarsTest.unproved()).render();
        Files.writeString(Path.of("target", "vendors.md"), expected);

        assertThat(PAGE)
                .as("docs/vendors.md; what it should be lies in analyzer-core/target/vendors.md")
                .hasContent(expected);
    }

    @Test
    void everyKindHasVendors() {
        assertThat(VendorsPage.emptyKinds(POLICY)).isEmpty();
        assertThat(POLICY.vendors()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void everyVendorHasAHomePageAndSaysWhatItsKeyIs() {
        assertThat(POLICY.vendors()).allSatisfy(vendor -> {
            assertThat(vendor.profile().homePage()).as(vendor.id()).isPresent();
            assertThat(vendor.profile().ownKey()).as(vendor.id()).isPresent();
        });
    }
}
