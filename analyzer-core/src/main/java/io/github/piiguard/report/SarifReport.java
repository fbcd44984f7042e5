package io.github.piiguard.report;

import io.github.piiguard.finding.SourceTexts;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import java.util.List;

/** Findings for CI servers and IDEs, as the OASIS standard SARIF 2.1.0 (errata 01) writes them. */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final List<Gap.Kind> KINDS = List.of(Gap.Kind.values());

    private final RunReport run;
    private final JsonText json;

    private SarifReport(RunReport run, JsonText json) {
        this.run = run;
        this.json = json;
    }

    /** A SARIF log with one run; equal runs give equal text. */
    public static String render(RunReport run) {
        return JsonText.render(json -> new SarifReport(run, json).write());
    }

    private void write() {
        json.field("$schema", SCHEMA);
        json.field("version", "2.1.0");
        json.objects("runs", List.of(run), this::write);
    }

    private void write(RunReport only) {
        json.object("tool", tool -> tool.object("driver", driver -> writeDriver()));
        json.objects("invocations", List.of(only), this::writeInvocation);
        json.object(
                "originalUriBaseIds",
                bases -> bases.object(
                        SarifLocation.ROOT,
                        root -> root.object(
                                "description",
                                text -> text.field("text", "The directory that the names of files are relative to."))));
        json.field("columnKind", "utf16CodeUnits");
        SourceTexts texts = new SourceTexts(only.baseDirectory());
        json.objects("results", only.findings(), finding -> new SarifResult(json, finding, texts).write());
    }

    private void writeDriver() {
        json.field("name", "pii-guard");
        json.field("version", run.version());
        json.objects("rules", List.of(SarifRule.values()), rule -> rule.write(json));
        json.objects("notifications", KINDS, kind -> {
            json.field("id", kind.name());
            json.object("shortDescription", text -> text.field("text", Words.gaps(kind, 2)));
        });
    }

    private void writeInvocation(RunReport only) {
        json.field("executionSuccessful", true);
        json.objects("toolExecutionNotifications", () -> {
            ConsoleSummary.warning(only)
                    .forEach(warning -> json.element(notification -> {
                        json.field("level", "warning");
                        json.object("message", message -> message.field("text", warning));
                    }));
            only.gaps().forEach(gap -> json.element(notification -> write(gap)));
        });
    }

    private void write(Gap gap) {
        json.object("descriptor", descriptor -> {
            descriptor.field("id", gap.kind().name());
            descriptor.field("index", KINDS.indexOf(gap.kind()));
        });
        json.field("level", gap.kind() == Gap.Kind.SKIPPED_FILE ? "note" : "warning");
        json.object("message", message -> message.field("text", SarifResult.plain(gap.detail())));
        SourceLocation place = new SourceLocation(gap.place(), gap.line(), 0);
        json.objects("locations", List.of(place), location -> SarifLocation.writePhysical(json, location));
    }
}
