package io.github.piiguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTextTest {
    @Test
    void tellsCodeCommentsAndLiteralsApart() {
        JavaText text = JavaText.of("a /* \" */ = \"//\\\"\" + '\"' + \"\"\"\n \"x\" \\\"\"\" y\"\"\"; // \"z\"\nb");
        assertThat(text.code()).isEqualTo("a         = \"    \" + ' ' + \"\"\"\n           \"\"\";       \nb");
        assertThat(text.line(3)).isEqualTo("b");
        assertThat(text.line(4)).isEmpty();
        assertThat(text.line(0)).isEmpty();
        assertThat(text.comments()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "sk_live_51H8xQ2eZvKYlo2C, true",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301, true",
        "checkout_step_2_completed, false",
        "The quick brown fox 1234 jumps over it, false",
        "short123, false",
    })
    void masksWhatLooksLikeACredential(String literal, boolean masked) {
        String line = "x(\"" + literal + "\");";
        String expected = masked ? "x(\"" + "*".repeat(literal.length()) + "\");" : line;
        assertThat(JavaText.of(line).lineWithoutCredentials(1)).isEqualTo(expected);
        assertThat(JavaText.of(line).lineWithoutLiterals(1)).isEqualTo("x(\"" + "*".repeat(literal.length()) + "\");");
    }

    @Test
    void countsLinesAndColumnsWhateverEndsThem() {
        JavaText text = JavaText.of("a\r\nbc\rd");
        assertThat(text.lineAt(text.text().indexOf('c'))).isEqualTo(2);
        assertThat(text.columnAt(text.text().indexOf('c'))).isEqualTo(2);
        assertThat(text.line(3)).isEqualTo("d");
    }
}
