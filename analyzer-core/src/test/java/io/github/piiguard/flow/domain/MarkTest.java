package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What marks say of a way that was put together from others. */
class MarkTest {
    private static final Mark JOINED = Mark.PLAIN.joined();

    @Test
    void countTheFieldsOfBothPartsOfAWay() {
        assertThat(JOINED.joins()).isEqualTo(1);
        assertThat(JOINED.then(JOINED.joined()).joins()).isEqualTo(3);
        assertThat(Mark.PLAIN.then(JOINED).joins()).isEqualTo(1);
        assertThat(JOINED.then(Mark.PLAIN).joins()).isEqualTo(1);
    }

    @Test
    void countTheFieldsOfTheShorterOfTwoWays() {
        assertThat(JOINED.join(Mark.PLAIN).joins()).isZero();
        assertThat(JOINED.join(JOINED.joined()).joins()).isEqualTo(1);
    }

    @Test
    void keepTheFirstFormThatAnObjectTook() {
        assertThat(Mark.PLAIN.then(Mark.PLAIN.asText())).isEqualTo(Mark.PLAIN.asText());
        assertThat(Mark.PLAIN.asText().then(Mark.PLAIN)).isEqualTo(Mark.PLAIN.asText());
        assertThat(Mark.PLAIN.asSerialised().then(Mark.PLAIN.asText())).isEqualTo(Mark.PLAIN.asSerialised());
    }
}
