package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceParserTest {
    @TempDir
    Path directory;

    private final SourceParser parser = new SourceParser();

    private ParsedFile parse(byte[] content) throws IOException {
        Path path = directory.resolve("X.java");
        Files.write(path, content);
        return parser.parse(new SourceFile(path, "X.java", false));
    }

    private ParsedFile parse(String text) throws IOException {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private Gap onlyGap() {
        assertThat(parser.gaps()).hasSize(1);
        return parser.gaps().get(0);
    }

    @Test
    void aBrokenMethodLeavesTheRest() throws IOException {
        ParsedFile file = parse("class X {\n  void a() {}\n  void b() { int = ; }\n}\n");

        assertThat(file.unit()).isPresent();
        assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.PARTLY_PARSED_FILE);
        assertThat(onlyGap().line()).isEqualTo(3);
    }

    @Test
    void aMissingFileIsUnreadable() {
        parser.parse(new SourceFile(directory.resolve("none.java"), "none.java", false));

        assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.UNREADABLE_FILE);
    }

    @Test
    void binaryDataIsUnparsable() throws IOException {
        assertThat(parse(new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0, 1}).unit()).isEmpty();
        assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.UNPARSABLE_FILE);
    }

    @Test
    void malformedUtf8AndAByteOrderMarkAreTolerated() throws IOException {
        byte[] text = "\uFEFFclass X { String s = \"\u00e9\"; }".getBytes(StandardCharsets.UTF_8);
        text[text.length - 6] = (byte) 0xE9;

        assertThat(parse(text).unit()).isPresent();
        assertThat(parser.gaps()).isEmpty();
    }

    @Test
    void deeplyNestedAnonymousClassesAreLeftOut() {
        String text =
                "class X { Object o = " + "new Object() { Object o = ".repeat(25) + "1" + "; }".repeat(25) + "; }";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(text));

        assertThat(onlyGap().detail()).contains("nests too deeply");
    }

    @Test
    void longChainsAreParsedAndLowered() {
        StringBuilder text = new StringBuilder("class T { void m(StringBuilder b, int i) { String s = \"\"");
        text.append(" + b".repeat(5_000))
                .append("; b")
                .append(".append(s)".repeat(2_000))
                .append(";\n");
        text.append("if (i == 0) i++;\n")
                .append("else if (i == 1) i++;\n".repeat(2_000))
                .append("} }");

        LoweredSource source = LoweredSource.of(text.toString());

        assertThat(source.gaps()).isEmpty();
        assertThat(source.body("T", "m").blocks()).hasSizeGreaterThan(4_000);
    }

    @Test
    void eachFileIsParsedOnce() throws IOException {
        ParsedFile first = parse("class X {}");
        ParsedFile second = parser.parse(first.file());

        assertThat(second).isSameAs(first);
        assertThat(parser.parsedFiles()).isEqualTo(1);
    }
}
