package io.github.piiguard.finding;

import static io.github.piiguard.finding.SampleFlows.email;
import static io.github.piiguard.finding.SampleFlows.method;
import static io.github.piiguard.finding.SampleFlows.sinkAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow's sink is the line with {@code SINK}; a line with {@code STEP}, if any, is a step of its path. */
class SourceSuppressionsTest {
    @TempDir
    Path base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void f() {\n SINK(); // pii-guard: allow email -> mixpanel because ok\n}}",
                "class A { void f() {\n // pii-guard: allow email -> mixpanel because ok\n SINK();\n}}",
                "class A { void f() {\n // pii-guard: allow email -> mixpanel because ok\n // more\n SINK();\n}}",
                "class A { void f() {\n /* pii-guard: allow phone, email -> * because ok */\n SINK();\n}}",
                "class A {\n // pii-guard: allow * -> mixpanel because ok\n void f() {\n\n SINK();\n}}",
                "class A {\n // pii-guard: allow * -> * because ok\n /** Doc. */\n @X(a = {1})\n void f() {\n\n SINK();\n}}",
                "class A {\n @X({\"a\"}) // pii-guard: allow email -> mixpanel because ok\n void f() {\n\n SINK();\n}}",
                "// pii-guard: allow email -> mixpanel because ok\nclass A {\n void f() {\n\n SINK();\n}}",
                "class A {\n void f() { // pii-guard: allow email -> mixpanel because ok\n if (x) {\n SINK();\n}}}",
                "class A {\n Runnable r = new Runnable() {\n // pii-guard: allow email -> mixpanel because ok\n"
                        + " public void run() {\n\n SINK(); } };\n}",
                "class A { void g() {\n STEP(); // pii-guard: allow email -> mixpanel because ok\n }\n void f() {\n SINK();\n}}",
                "class A {\n @SuppressWarnings(\"pii-guard\")\n void f() {\n\n SINK();\n}}",
                "@SuppressWarnings({\"unchecked\", \"pii-guard\"}) class A {\n void f() {\n\n SINK();\n}}",
                "class A { void f() {\n @SuppressWarnings(\"pii-guard\")\n String x =\n SINK();\n}}",
                "class A { void f(@SuppressWarnings(\"pii-guard\") String SINK) {}}",
                "class A {\r\n // PII-Guard: allow Email -> MIXPANEL because ok\r\n void f() {\r\n\r\n SINK();\r\n}}",
                "void f() { // pii-guard: allow email -> mixpanel because ok\n int a;\n SINK();\n}",
                "record R(String a) {\n // pii-guard: allow email -> mixpanel because ok\n R {\n\n SINK();\n}}",
            })
    void silences(String source) {
        assertThat(suppressionIn(source)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void f() {\n SINK();\n}}",
                "class A { void f() {\n SINK(); // pii-guard: allow phone -> mixpanel because ok\n}}",
                "class A { void f() {\n SINK(); // pii-guard: allow email -> segment because ok\n}}",
                "class A { void f() {\n // pii-guard: allow email -> mixpanel because ok\n\n SINK();\n}}",
                "class A { void f() {\n x(); // pii-guard: allow email -> mixpanel because ok\n SINK();\n}}",
                "class A { void f() {\n SINK(\"// pii-guard: allow email -> mixpanel because ok\");\n}}",
                "class A { void f() {\n String s = \"\"\"\n // pii-guard: allow email -> mixpanel because ok\n \"\"\"; SINK();\n}}",
                "class A {\n // pii-guard: allow email -> mixpanel because ok\n void g() {\n }\n void f() {\n SINK();\n}}",
                "class A { void f() {\n // pii-guard: allow email -> mixpanel because ok\n if (x) {\n y();\n SINK();\n}}}",
                "class A {\n @SuppressWarnings(\"pii-guard\")\n void g() { }\n void f() {\n SINK();\n}}",
                "class A { void f() {\n @SuppressWarnings(\"pii-guard\")\n String x = \";\";\n SINK();\n}}",
                "class A {\n // @SuppressWarnings(\"pii-guard\")\n void f() {\n SINK();\n}}",
                "class A {\n @SuppressWarnings(\"unchecked\")\n void f() {\n SINK(\"pii-guard\");\n}}",
                "class A {\n // pii-guard: allow email -> mixpanel because ok\n int x = 1;\n void f() {\n\n SINK();\n}}",
                "class A {\n class B { // pii-guard: allow email -> mixpanel because ok\n }\n void f() {\n SINK();\n}}",
            })
    void doesNotSilence(String source) {
        assertThat(suppressionIn(source)).isEmpty();
    }

    @Test
    void tellsReasonAndPlace() {
        String source = "class A { void f() {\n SINK(); // pii-guard: allow email -> mixpanel because  we agreed \n}}";
        Suppression suppression = suppressionIn(source).orElseThrow();
        assertThat(suppression.kind()).isEqualTo(Suppression.Kind.COMMENT);
        assertThat(suppression.reason()).isEqualTo("we agreed");
        assertThat(suppression.location().line()).isEqualTo(2);
        assertThat(suppression.location().column()).isEqualTo(10);
        assertThat(suppressionIn("class A {\n @SuppressWarnings(\"pii-guard\") void f() {\n SINK(); }}"))
                .map(Suppression::kind)
                .contains(Suppression.Kind.ANNOTATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pii-guard: allow email -> mixpanel",
                "pii-guard: allow email -> mixpanel because",
                "pii-guard: allow email because I say so",
                "pii-guard: ignore",
                "pii-guard:",
            })
    void reportsWhatItCannotRead(String comment) {
        SourceSuppressions suppressions = suppressions("class A { void f() {\n SINK(); // " + comment + "\n}}");
        assertThat(suppressions.suppressionOf(email().to(sinkAt(method("f"), 2)).through(2)))
                .isEmpty();
        assertThat(suppressions.gaps())
                .singleElement()
                .matches(gap -> gap.kind() == Gap.Kind.MALFORMED_SUPPRESSION)
                .matches(gap -> gap.line() == 2 && gap.detail().contains("because <reason>"));
    }

    @Test
    void leavesProseAlone() {
        SourceSuppressions suppressions =
                suppressions("// This is checked by pii-guard: see the docs\nclass A {\nSINK }");
        assertThat(suppressions.suppressionOf(email().to(sinkAt(method("f"), 3)).through(3)))
                .isEmpty();
        assertThat(suppressions.gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}}}} pii-guard @SuppressWarnings(\"pii-guard\") SINK",
                "/* pii-guard: SINK",
                "\"pii-guard SINK",
                "\"\"\" pii-guard \\",
                "@SuppressWarnings(\"pii-guard\" SINK {{{",
                "'pii-guard'\\ (((( {{ SINK",
                "\"pii-guard\\",
                "/*/pii-guard: x",
            })
    void survivesTextThatIsNoJava(String source) {
        assertThat(suppressionIn(source)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "emial -> mixpanel, data type \"emial\"",
        "email -> mixpannel, vendor \"mixpannel\"",
        "'email, pone -> mixpanel', data type \"pone\"",
    })
    void reportsNamesThatThePolicyDoesNotKnow(String allowed, String named) {
        SourceSuppressions suppressions =
                suppressions("class A { void f() {\n SINK(); // pii-guard: allow " + allowed + " because ok\n}}");
        suppressions.suppressionOf(email().to(sinkAt(method("f"), 2)).through(2, 2));

        assertThat(suppressions.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.MALFORMED_SUPPRESSION);
            assertThat(gap.line()).isEqualTo(2);
            assertThat(gap.detail()).contains(named);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"email -> mixpanel", "* -> *", "email -> unlisted-acme", "user-id, email -> *"})
    void reportsNoNameThatIsKnown(String allowed) {
        SourceSuppressions suppressions =
                suppressions("class A { void f() {\n SINK(); // pii-guard: allow " + allowed + " because ok\n}}");
        suppressions.suppressionOf(email().to(sinkAt(method("f"), 2)).through(2, 2));

        assertThat(suppressions.gaps()).isEmpty();
    }

    @Test
    void knowsNothingOfFilesThatAreNotThere() {
        SourceSuppressions suppressions = new SourceSuppressions(base, SampleFlows.policy());
        assertThat(suppressions.suppressionOf(email().flow())).isEmpty();
        assertThat(suppressions.gaps()).isEmpty();
    }

    private Optional<Suppression> suppressionIn(String source) {
        int sink = Math.max(1, lineWith(source, "SINK"));
        int step = lineWith(source, "STEP");
        Flow flow = email().to(sinkAt(method("f"), sink)).through(step == 0 ? sink : step, sink);
        return suppressions(source).suppressionOf(flow);
    }

    private static int lineWith(String source, String mark) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(mark)) {
                return i + 1;
            }
        }
        return 0;
    }

    private SourceSuppressions suppressions(String source) {
        Path file = base.resolve(SampleFlows.FILE);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceSuppressions(base, SampleFlows.policy());
    }
}
