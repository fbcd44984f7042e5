package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.Step;
import io.github.piiguard.model.SourceLocation;
import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void aStepThatIsTakenTwiceInARowIsToldOnce() {
        assertThat(way(1, 1).then(step(1)).steps()).containsExactly(step(1));
    }

    @Test
    void aWayThatIsTooLongSaysSo() {
        Trace trace = way(1, 50);

        assertThat(trace.steps()).hasSizeLessThan(50).startsWith(step(1), step(2));
        assertThat(trace.steps().get(trace.steps().size() - 1).text()).contains("more than 40 steps");
        assertThat(trace.then(step(51))).isEqualTo(trace);
    }

    @Test
    void aWayThatIsFullTakesNoFurtherStep() {
        Trace single = way(1, 50);
        Trace several = single.or(way(60, 110));

        assertThat(single.then(way(51, 55))).isSameAs(single);
        assertThat(several.then(step(51))).isSameAs(several);
        assertThat(way(1, 2).or(way(7, 50)).then(step(51)).ways())
                .containsExactly(way(1, 2).then(step(51)).steps(), way(7, 50).steps());
    }

    @Test
    void severalWaysGoOnOneByOne() {
        Trace both = way(1, 2).or(way(7, 8)).then(step(9)).then(step(10));

        assertThat(both.ways())
                .containsExactly(way(1, 2).then(way(9, 10)).steps(), way(7, 10).steps());
        assertThat(both.shorter(way(1, 3))).isEqualTo(way(1, 3));
    }

    @Test
    void bothWaysAreKeptAndTheShorterOneIsShown() {
        Trace both = way(1, 3).or(way(7, 8));

        assertThat(both.ways()).hasSize(2);
        assertThat(way(1, 3).shorter(way(7, 8)).steps()).containsExactly(step(7), step(8));
    }

    private static Trace way(int first, int last) {
        Trace result = Trace.EMPTY;
        for (int line = first; line <= last; line++) {
            result = result.then(step(line));
        }
        return result;
    }

    private static Step step(int line) {
        return new Step(new SourceLocation("A.java", line, 1), "step " + line);
    }
}
