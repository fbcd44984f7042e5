package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.finding.SourceTexts;
import io.github.piiguard.finding.Suppression;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.MethodSignature;
import java.util.List;
import java.util.stream.Stream;

/** One finding as a SARIF result. */
final class SarifResult {
    private static final int MOST_FLOWS = 10;

    private final JsonText json;
    private final Finding finding;
    private final SourceTexts texts;

    SarifResult(JsonText json, Finding finding, SourceTexts texts) {
        this.json = json;
        this.finding = finding;
        this.texts = texts;
    }

    /** Text that a viewer can't take for one of SARIF's embedded links. */
    static String plain(String text) {
        return text.replace("](", "] (");
    }

    void write() {
        json.field("ruleId", finding.ruleId());
        json.field("ruleIndex", SarifRule.indexOf(finding.ruleId()));
        json.field("level", level(finding.severity()));
        writeMessage(message());
        json.objects("locations", List.of(finding), place -> {
            SarifLocation.writePhysical(json, SinkPlace.of(place, texts));
            writeMethod(place.sink().method());
        });
        json.object("partialFingerprints", prints -> prints.field("piiGuard/v1", finding.fingerprint()));
        json.objects("codeFlows", codeFlows().limit(MOST_FLOWS).toList(), this::writePath);
        // The standard wants the list on every result once one has it: an empty one says "not suppressed".
        json.objects("suppressions", finding.suppression().stream().toList(), this::write);
        json.object("properties", properties -> writeProperties());
    }

    /** The shortest path, from each call that leads to it where these are known, and the other paths. */
    private Stream<List<Step>> codeFlows() {
        List<Step> shortest = finding.paths().get(0);
        List<List<Step>> callers = finding.callers().ways();
        Stream<List<Step>> first = callers.isEmpty()
                ? Stream.of(shortest)
                : callers.stream().map(way -> Stream.concat(way.stream(), shortest.stream())
                        .toList());
        return Stream.concat(first, finding.paths().stream().skip(1)).filter(path -> !path.isEmpty());
    }

    private String message() {
        String members = finding.members().isEmpty() ? "" : " with its members " + String.join(", ", finding.members());
        return Words.headline(finding) + ": " + finding.source().what() + members + ", read in "
                + finding.source().method() + ", is handed to " + finding.sink().call() + ". "
                + Remedies.why(finding) + " " + String.join(" ", Remedies.mend(finding));
    }

    private void writeMessage(String text) {
        json.object("message", message -> message.field("text", plain(text)));
    }

    private void writeMethod(MethodSignature method) {
        json.objects("logicalLocations", List.of(method), logical -> {
            json.field("name", logical.name());
            json.field("fullyQualifiedName", logical.toString());
            json.field("kind", "function");
        });
    }

    private void writePath(List<Step> path) {
        json.objects(
                "threadFlows",
                List.of(path),
                flow -> json.objects("locations", flow, step -> {
                    json.object("location", location -> {
                        SarifLocation.writePhysical(json, step.location());
                        writeMessage(step.text());
                    });
                }));
    }

    private void write(Suppression suppression) {
        boolean external = suppression.kind() == Suppression.Kind.POLICY;
        json.field("kind", external ? "external" : "inSource");
        json.field("status", "accepted");
        json.field("justification", suppression.reason());
        json.object("location", location -> SarifLocation.writePhysical(json, suppression.location()));
    }

    private void writeProperties() {
        json.field("vendor", finding.vendor().id());
        json.texts("dataTypes", List.of(finding.dataType().id()));
        json.field("role", finding.role().id());
        finding.key().ifPresent(key -> json.field("key", key));
        json.field("degree", finding.degree().id());
        json.field("severity", finding.severity().name());
        json.field("confidence", Words.id(finding.confidence()));
        json.field("source", finding.source().what());
        json.texts("members", finding.members());
        long unwritten = codeFlows().skip(MOST_FLOWS).count();
        json.field("morePaths", Math.toIntExact(finding.morePaths() + unwritten));
        json.field("moreCallers", finding.callers().more());
        writePolicyEntry();
    }

    private void writePolicyEntry() {
        List<String> entry = PolicyEntry.lines(finding);
        if (!entry.isEmpty()) {
            json.texts("policyEntry", entry);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
