package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/limits.md} against the known limits that the fixtures pin. */
class LimitsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "limits.md");

    private final FixtureSuite suite = FixtureSuite.load();

    @Test
    void everyPinnedLimitSaysWhy() {
        assertThat(pins()).isNotEmpty().allSatisfy(pin -> assertThat(pin.reason())
                .as("%s:%d", pin.file(), pin.line())
                .isNotEmpty());
    }

    @Test
    void thePageIsWrittenFromTheFixtures() throws IOException {
        String expected = new LimitsPage(suite.fixtures()).render();
        Files.writeString(Path.of("target", "limits.md"), expected);

        assertThat(PAGE)
                .as("docs/limits.md; what it should be lies in analyzer-core/target/limits.md")
                .hasContent(expected);
    }

    @Test
    void thePageNamesEveryLimit() {
        List<String> lines = new LimitsPage(suite.fixtures()).render().lines().toList();

        assertThat(lines.stream().filter(line -> line.startsWith("- "))).hasSameSizeAs(pins());
    }

    private List<Expectation> pins() {
        return Stream.of(Expectation.Kind.MISSED, Expectation.Kind.FALSE_ALARM)
                .flatMap(kind -> suite.fixtures().stream().flatMap(fixture -> fixture.ofKind(kind).stream()))
                .toList();
    }
}
