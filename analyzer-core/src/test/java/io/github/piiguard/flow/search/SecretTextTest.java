package io.github.piiguard.flow.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.policy.Words;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which constants look like credentials. */
class SecretTextTest {
    private static final Words KNOWN =
            PolicyReader.read(PolicyRequest.builtIn()).words();

    @ParameterizedTest
    @ValueSource(strings = {"k7f3a9c2e8b1d4f6a0c5", "K7F3A9C2E8B1D4F6A0C5", "k7F3a9C2e8B1d4F6a0C5"})
    void digitsAmongLettersDo(String text) {
        assertThat(isSecret(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"73928173940182739401", "kqfzawcxehbydmfgaocv", "kQFzAwCxEhByDmFgAoCv"})
    void charactersOfOneKindOrWithoutDigitsDoNot(String text) {
        assertThat(isSecret(text)).isFalse();
    }

    @Test
    void placeholdersDoNot() {
        assertThat(isSecret("your-api-key-k7f3a9c2e8b1")).isFalse();
    }

    private static boolean isSecret(String text) {
        return SecretText.isSecret(new Atom.Literal(new ConstantValue.Text(text), true), KNOWN);
    }
}
