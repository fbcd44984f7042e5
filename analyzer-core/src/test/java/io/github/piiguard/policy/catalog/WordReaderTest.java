package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.LibraryConstant;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordReaderTest {
    private static final Words BUILT_IN =
            PolicyReader.read(PolicyRequest.builtIn()).words();

    @TempDir
    Path directory;

    private Policy read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("pii-guard.yml"), text);
        return PolicyReader.read(new PolicyRequest(Optional.of(file), List.of(), List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void hasMembersOfEveryList(WordList list) {
        assertThat(BUILT_IN.all(list)).isNotEmpty();
    }

    @Test
    void addsToTheCatalogue() throws IOException {
        Words words = read("""
                words: {qualifiers: [shredded], carrier-types: [Box]}
                abbreviations: {membr: member, cust: custom}
                """).words();

        assertThat(words.all(WordList.QUALIFIERS)).contains("hashed", "shredded");
        assertThat(words.has(WordList.CARRIER_TYPES, "Box")).isTrue();
        assertThat(Stream.of("membr", "cust", "addr", "other").map(words::inFull))
                .containsExactly("member", "custom", "address", "other");
    }

    @Test
    void readsNamesAsEverWhereThePolicyStartsFromNothing() throws IOException {
        assertThat(read("extends: []").words()).isEqualTo(BUILT_IN);
    }

    @Test
    void wordsMayBeOfAlphabetsWithoutCases() throws IOException {
        Words words = read("""
                words: {qualifiers: [旧, 旧い_値]}
                abbreviations: {電: 電話}
                """).words();

        assertThat(words.all(WordList.QUALIFIERS)).contains("旧", "旧い_値");
        assertThat(words.inFull("電")).isEqualTo("電話");
    }

    @Test
    void knowsConstantsAsEverWhereThePolicyStartsFromNothing() throws IOException {
        List<LibraryConstant> builtIn =
                PolicyReader.read(PolicyRequest.builtIn()).constants();

        assertThat(builtIn).isNotEmpty();
        assertThat(read("extends: []").constants()).isEqualTo(builtIn);
    }

    @Test
    void readsConstants() throws IOException {
        List<LibraryConstant> constants =
                read("constants: [{field: \"com.acme.Level#HIGH\", value: 3}]").constants();

        assertThat(constants)
                .contains(new LibraryConstant(
                        new FieldName(TypeName.of("com.acme.Level"), "HIGH"), 3, "pii-guard.yml:1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                words: {qualifier: [shredded]}               | unknown key 'qualifier'
                words: {qualifiers: [Shredded]}              | 'Shredded' cannot be one of qualifiers
                words: {carrier-types: [a.b.Box]}            | 'a.b.Box' cannot be one of carrier-types
                words: {naming-annotations: [Column]}        | 'Column' cannot be one of naming-annotations
                words: {qualifiers: shredded}                | expected a list
                words: [shredded]                            | expected 'key: value' pairs
                abbreviations: {Membr: member}               | 'Membr' is no word
                abbreviations: {membr: club member}          | 'club member' is no word
                constants: [{field: 'HIGH', value: 3}]       | 'HIGH' is no constant
                constants: [{field: 'a.B#C', value: high}]   | 'high' is no whole number
                constants: [{field: 'a.B#C'}]                | the key 'value' is missing
                """)
    void rejects(String policy, String problem) {
        assertThatThrownBy(() -> read(policy))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(problem);
    }
}
