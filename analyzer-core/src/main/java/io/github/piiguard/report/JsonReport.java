package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Vendor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole run for scripts: {@code pii-guard.json}, explained in {@code docs/findings.md}. */
public final class JsonReport {
    private static final int FORMAT = 1;

    private final RunReport run;
    private final JsonText json;

    private JsonReport(RunReport run, JsonText json) {
        this.run = run;
        this.json = json;
    }

    /** One JSON object; equal runs give equal text. */
    public static String render(RunReport run) {
        return JsonText.render(json -> new JsonReport(run, json).write());
    }

    private void write() {
        json.field("version", FORMAT);
        json.field("toolVersion", run.version());
        json.object("summary", summary -> writeSummary());
        json.objects("findings", run.findings(), this::write);
        json.objects("sinkPoints", run.sinkPoints(), this::write);
        json.objects("gaps", run.gaps(), this::write);
    }

    private void writeSummary() {
        Map<String, Integer> byVendor = new TreeMap<>();
        run.sinkPoints().forEach(point -> byVendor.merge(point.sink().vendor(), 1, Integer::sum));
        Map<String, Integer> gaps = new TreeMap<>();
        run.gaps().forEach(gap -> gaps.merge(gap.kind().name(), 1, Integer::sum));
        json.field("findings", run.active().size());
        json.object("severities", severities -> {
            for (Severity severity : Severity.values()) {
                severities.field(severity.name(), (int) run.active().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count());
            }
        });
        json.field("suppressed", run.findings().size() - run.active().size());
        json.field("filesScanned", run.filesScanned());
        json.field("filesParsed", run.filesParsed());
        json.field("sinkPoints", run.sinkPoints().size());
        json.numbers("sinkPointsByVendor", byVendor);
        json.numbers("gapsByKind", gaps);
        json.texts("warnings", ConsoleSummary.warning(run));
    }

    private void write(Finding finding) {
        json.field("ruleId", finding.ruleId());
        json.field("severity", finding.severity().name());
        json.field("confidence", Words.id(finding.confidence()));
        json.field("fingerprint", finding.fingerprint());
        json.field("headline", Words.headline(finding));
        json.object("dataType", type -> {
            type.field("id", finding.dataType().id());
            type.field("category", finding.dataType().category());
            type.field("sensitivity", Words.id(finding.dataType().sensitivity()));
            type.field("secret", finding.dataType().secret());
        });
        json.object("vendor", vendor -> write(finding.vendor()));
        json.field("role", finding.role().id());
        finding.key().ifPresent(key -> json.field("key", key));
        json.field("degree", finding.degree().id());
        json.texts("members", finding.members());
        json.object("source", source -> write(finding.source()));
        json.object("sink", sink -> write(finding.sink()));
        json.objects("paths", finding.paths(), path -> json.objects("steps", path, this::write));
        json.field("morePaths", finding.morePaths());
        json.objects("callers", finding.callers().ways(), way -> json.objects("steps", way, this::write));
        json.field("moreCallers", finding.callers().more());
        List<String> entry = PolicyEntry.lines(finding);
        if (!entry.isEmpty()) {
            json.texts("policyEntry", entry);
        }
        finding.suppression()
                .ifPresent(suppression -> json.object("suppression", object -> {
                    object.field("kind", Words.id(suppression.kind()));
                    object.field("reason", suppression.reason());
                    write(suppression.location());
                }));
    }

    private void write(Vendor vendor) {
        json.field("id", vendor.id());
        json.field("name", vendor.name());
        json.field("kind", Words.id(vendor.kind()));
        json.field("purpose", vendor.purpose());
    }

    private void write(SourcePoint source) {
        json.field("kind", Words.id(source.kind()));
        json.field("what", source.what());
        json.field("method", source.method().toString());
        write(source.location());
    }

    private void write(SinkPoint sink) {
        json.field("call", sink.call());
        json.field("vendor", sink.sink().vendor());
        json.field("method", sink.method().toString());
        json.field("entry", sink.sink().entry());
        write(sink.location());
    }

    private void write(Step step) {
        json.field("text", step.text());
        write(step.location());
    }

    private void write(Gap gap) {
        json.field("kind", gap.kind().name());
        json.field("detail", gap.detail());
        write(new SourceLocation(gap.place(), gap.line(), 0));
    }

    private void write(SourceLocation place) {
        json.field("file", place.file());
        json.field("line", place.line());
        json.field("column", Math.max(0, place.column()));
    }
}
