package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.policy.Degree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompactFormTest {
    private record Sample(
            String text,
            int number,
            boolean flag,
            Degree degree,
            Optional<String> maybe,
            List<Shape> shapes,
            Set<String> names,
            Map<Integer, List<String>> table) {}

    private sealed interface Shape {
        record Dot() implements Shape {}

        record Line(int length, String label) implements Shape {}
    }

    private record Timed(long time) {}

    private static final Sample SAMPLE = new Sample(
            "ä → €",
            -7,
            true,
            Degree.TOKEN,
            Optional.of("ä → €"),
            List.of(new Shape.Line(3, ""), new Shape.Dot()),
            Set.of("b", "a", "c"),
            Map.of(2, List.of("x", "x"), 1, List.of()));

    @Test
    void readsWhatWasWritten() throws IOException {
        assertThat(CompactForm.read(Sample.class, CompactForm.bytes(SAMPLE))).isEqualTo(SAMPLE);
    }

    @Test
    void doesNotDependOnTheOrderOfSetsAndMaps() throws IOException {
        Sample same = CompactForm.read(Sample.class, CompactForm.bytes(SAMPLE));

        assertThat(CompactForm.bytes(same)).isEqualTo(CompactForm.bytes(SAMPLE));
    }

    @Test
    void refusesTypesThatItDoesNotKnow() {
        assertThatThrownBy(() -> CompactForm.bytes(new Timed(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("long has no compact form");
    }

    @Test
    void saysOfTheCatalogueWhatItsFilesSay() {
        assertThat(Catalogue.bytes("compact.bin")).isNotEmpty();
        assertThat(Catalogue.entries()).isEqualTo(Catalogue.read());
    }
}
