package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a value are something else than the value. */
class PartNamesTest {
    private static final PartNames NAMES = new PartNames(NameJudges.BUILT_IN.words());

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions", "mailTemplate"})
    void propertiesOfOtherNamesAre(String property) {
        assertThat(NAMES.isOtherProperty(property)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trim", "template", "values", "tokenValue", ""})
    void singleWordsAndContentsAreNot(String property) {
        assertThat(NAMES.isOtherProperty(property)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getTemplate", "getSubscriptions"})
    void whatGettersOfOtherNamesGiveIs(String method) {
        assertThat(NAMES.isOtherPart(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getTokenValue", "template", "trim"})
    void whatIsNoGetterOrGivesTheContentIsNot(String method) {
        assertThat(NAMES.isOtherPart(method)).isFalse();
    }
}
