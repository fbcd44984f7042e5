package io.github.piiguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.SampleFlows;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Degree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleReportTest {
    @TempDir
    Path base;

    @BeforeEach
    void writeSource() throws IOException {
        SampleRuns.writeSource(base);
    }

    @Test
    void tellsAFindingLikeACompiler() {
        assertThat(plain(SampleRuns.of(base, SampleFlows.email().flow())))
                .containsExactly(
                        "HIGH  PII_LEAK  email reaches Mixpanel (properties, key \"email\")",
                        "   --> src/main/java/shop/Tracking.java:12  MixpanelAPI.track",
                        "    12 | mixpanel.track(\"************************\", properties); // not \"it\"",
                        "       | ^",
                        "",
                        "    1. src/main/java/shop/Tracking.java:10  reads User#email",
                        "    2. src/main/java/shop/Tracking.java:11  put under \"email\"",
                        "    3. src/main/java/shop/Tracking.java:12  handed to MixpanelAPI.track",
                        "   = why: Mixpanel (analytics: product analytics) stores the email (contact, high sensitivity) in"
                                + " clear, outside of your control and of your deletion requests.",
                        "   = mend: Remove the key \"email\", if the vendor does not need it.",
                        "   = mend: Send an opaque id or a keyed hash (HMAC-SHA-256 with a secret key) instead; a mere"
                                + " SHA-256 of it can be guessed.",
                        "   = sure: high confidence: a declared member was read",
                        "   = allow: // pii-guard: allow email -> mixpanel because <reason>",
                        "",
                        "pii-guard: 1 finding (1 high, 0 medium, 0 low)",
                        "   40 files scanned, 3 parsed; 1 sink point (mixpanel 1)");
    }

    @Test
    void saysFromWhereAPathIsReached() {
        Flow flow = SampleFlows.email().flow();
        assertThat(plain(SampleRuns.of(base, SampleFlows.calledFrom(flow, 40, 30, 50))))
                .contains("       reached from " + SampleFlows.FILE + ":30 and 2 other calls");
        assertThat(plain(SampleRuns.of(base, SampleFlows.calledFrom(flow, 40))))
                .contains("       reached from " + SampleFlows.FILE + ":40");
    }

    @Test
    void putsTheCaretBelowTheColumn() {
        List<String> lines = plain(SampleRuns.of(base, at(SampleFlows.FILE, 11, 20)));
        assertThat(lines.subList(2, 4))
                .containsExactly("    11 | properties.put(\"email\", email);", "       |            ^");
    }

    @Test
    void neverPrintsALiteralSecret() {
        List<String> lines = plain(SampleRuns.of(base, SampleRuns.secret()));
        assertThat(String.join("\n", lines))
                .contains("SECRET_LEAK")
                .contains("    12 | mixpanel.track(\"" + "*".repeat(SampleRuns.SECRET.length()) + "\", properties);")
                .doesNotContain("sk_live")
                .contains("Never send it")
                .contains("Revoke it");
    }

    @Test
    void masksAllLiteralsWhereALiteralSecretPasses() throws IOException {
        Path file = base.resolve(SampleFlows.FILE);
        Files.writeString(file, Files.readString(file).replace(SampleRuns.SECRET, "hunter2"));
        assertThat(plain(SampleRuns.of(base, SampleFlows.email().flow()))).anyMatch(line -> line.contains("hunter2"));
        assertThat(plain(SampleRuns.of(base, SampleFlows.email().flow(), SampleRuns.secret())))
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void neutralisesNamesAndSourcesThatWouldActOnATerminal() {
        SinkPoint tabbed = new SinkPoint(
                SampleFlows.method("tabbed"),
                new SourceLocation(SampleFlows.FILE, 14, 24),
                "x",
                SampleRuns.SINK.sink());
        RunReport run = SampleRuns.of(
                base,
                List.of(new Gap(Gap.Kind.UNPARSABLE_FILE, SampleRuns.HOSTILE, 0, SampleRuns.HOSTILE)),
                SampleRuns.hostile(),
                SampleFlows.email().to(tabbed).flow());
        assertThat(plain(run)).allSatisfy(line -> assertThat(line.codePoints()
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty());
        assertThat(plain(run)).contains("    14 | void tabbed() {?[2J mixpanel.track(); }");
    }

    @Test
    void coloursOnlyWhenAsked() {
        RunReport run = SampleRuns.of(base, SampleFlows.email().flow());
        List<String> coloured = ConsoleReport.render(run, new ConsoleStyle(true));
        assertThat(coloured.get(0)).startsWith("\u001b[1;31mHIGH  PII_LEAK\u001b[0m");
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain(run));
    }

    @Test
    void putsTheWorstFirstAndCountsWhatItDoesNotShow() {
        List<String> lines = plain(SampleRuns.everything(base));
        List<String> severities = lines.stream()
                .filter(line -> line.matches("(HIGH|MEDIUM|LOW)  .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(severities).containsExactly("HIGH", "HIGH", "HIGH", "HIGH", "LOW");
        assertThat(lines)
                .contains("pii-guard: 5 findings (4 high, 0 medium, 1 low), 1 suppressed, " + Gap.Kind.values().length
                        + " gaps")
                .contains("       and 1 other path")
                .contains("       with email, phone");
    }

    @Test
    void groupsGapsAndShowsAFew() {
        List<Gap> gaps = IntStream.range(0, 5)
                .mapToObj(i -> new Gap(Gap.Kind.BOUND_REACHED, "A" + i + ".java", i, "too deep"))
                .toList();
        assertThat(plain(SampleRuns.of(base, gaps, SampleFlows.email().flow())))
                .containsSequence(
                        "GAP  5 bounds reached",
                        "     A0.java  too deep",
                        "     A1.java:1  too deep",
                        "     A2.java:2  too deep",
                        "     and 2 more; pii-guard.json lists all",
                        "");
    }

    @Test
    void warnsLoudlyWhenNothingWasChecked() {
        RunReport noSinks = SampleRuns.of(base);
        assertThat(plain(noSinks)).anyMatch(line -> line.startsWith("WARNING  No call to a known vendor was found"));
        RunReport noFiles = new RunReport(base, List.of(), List.of(), List.of(), SampleFlows.policy(), 0, 0, "1");
        assertThat(plain(noFiles))
                .anyMatch(line -> line.startsWith("WARNING  No Java file was found"))
                .contains("pii-guard: no findings");
        assertThat(plain(SampleRuns.of(base, SampleFlows.email().flow())))
                .noneMatch(line -> line.startsWith("WARNING"));
    }

    @Test
    void explainsWeakPseudonyms() {
        List<String> lines = plain(
                SampleRuns.of(base, SampleFlows.email().as(Degree.UNKEYED_HASH).flow()));
        assertThat(lines.get(0))
                .isEqualTo(Severity.LOW + "  PII_WEAK_PSEUDONYM  email (unkeyed hash) reaches Mixpanel (properties, key"
                        + " \"email\")");
        assertThat(lines).anyMatch(line -> line.contains("= mend: Use a keyed hash"));
    }

    @Test
    void cutsLongLinesAroundTheColumn() throws IOException {
        Files.writeString(base.resolve("Long.java"), "x".repeat(5_000) + "MARK" + "y".repeat(1_000_000));
        List<String> lines = plain(SampleRuns.of(base, at("Long.java", 1, 5_001)));
        String shown = lines.get(2);
        assertThat(shown).hasSizeLessThan(200);
        assertThat(shown.indexOf("MARK")).isEqualTo(lines.get(3).indexOf('^'));
    }

    @Test
    void doesWithoutASource() throws IOException {
        Files.writeString(base.resolve("Short.java"), "class A {}");
        assertThat(plain(SampleRuns.of(base, at("Short.java", 99, 1))).get(2)).isEmpty();
        assertThat(plain(SampleRuns.of(base, at("Absent.java", 1, 1))).get(1)).contains("Tracking.java:11");
    }

    private static Flow at(String file, int line, int column) {
        SinkPoint sink = new SinkPoint(
                SampleFlows.method("signUp"), new SourceLocation(file, line, column), "X.y", SampleRuns.SINK.sink());
        return SampleFlows.email().to(sink).flow();
    }

    private static List<String> plain(RunReport run) {
        return ConsoleReport.render(run, ConsoleStyle.plain());
    }
}
