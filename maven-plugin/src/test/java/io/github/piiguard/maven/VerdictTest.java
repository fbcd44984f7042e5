package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.Severity;
import io.github.piiguard.finding.Suppression;
import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.Logging;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.VendorProfile;
import io.github.piiguard.policy.Words;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final SourceLocation PLACE = new SourceLocation("Shop.java", 3, 1);
    private static final Policy POLICY = new Policy(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Words.NONE,
            HttpClients.NONE,
            Logging.NONE);

    @ParameterizedTest
    @CsvSource({
        "HIGH, HIGH, LEAKS",
        "HIGH, MEDIUM, WARNED",
        "HIGH, LOW, WARNED",
        "MEDIUM, HIGH, LEAKS",
        "MEDIUM, MEDIUM, LEAKS",
        "MEDIUM, LOW, WARNED",
        "LOW, HIGH, LEAKS",
        "LOW, MEDIUM, LEAKS",
        "LOW, LOW, LEAKS",
        "NEVER, HIGH, WARNED",
        "NEVER, MEDIUM, WARNED",
        "NEVER, LOW, WARNED"
    })
    void failsFromTheChosenSeverityOn(FailOn failOn, Severity severity, Verdict.Outcome outcome) {
        AnalysisResult result = result(List.of(finding(severity, Optional.empty())));

        assertThat(Verdict.of(result, settings(failOn, false)).outcome()).isEqualTo(outcome);
    }

    @Test
    void countsOpenFindingsAndNamesTheReports() {
        AnalysisResult result = result(List.of(
                finding(Severity.HIGH, Optional.empty()),
                finding(Severity.LOW, Optional.empty()),
                finding(Severity.HIGH, suppressed())));

        assertThat(Verdict.of(result, settings(FailOn.MEDIUM, false)).message())
                .contains("1 high, 0 medium, 1 low", "pii-guard.sarif", "pii-guard.json");
    }

    @Test
    void passesWhatIsSuppressed() {
        AnalysisResult result = result(List.of(finding(Severity.HIGH, suppressed())));

        assertThat(Verdict.of(result, settings(FailOn.LOW, true)).outcome()).isEqualTo(Verdict.Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"false, CHECKED_NOTHING", "true, CHECKED_NOTHING_STRICTLY"})
    void saysThatThereWereNoFiles(boolean strict, Verdict.Outcome outcome) {
        AnalysisResult empty = new AnalysisResult(List.of(), List.of(), List.of(), POLICY, 0, 0, List.of());

        Verdict verdict = Verdict.of(empty, settings(FailOn.MEDIUM, strict));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.message().contains("No Java file")).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({"false, CHECKED_NOTHING", "true, CHECKED_NOTHING_STRICTLY"})
    void saysThatThereWereNoSinks(boolean strict, Verdict.Outcome outcome) {
        AnalysisResult blind = new AnalysisResult(List.of(), List.of(), List.of(), POLICY, 7, 0, List.of());

        Verdict verdict = Verdict.of(blind, settings(FailOn.MEDIUM, strict));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.message().contains("No call to a known vendor")).isEqualTo(strict);
    }

    @Test
    void failsWhenOneOfSeveralModulesLeaks() {
        Verdict all = Verdict.ofAll(List.of(
                new Verdict(Verdict.Outcome.PASSED, ""),
                new Verdict(Verdict.Outcome.LEAKS, "web leaks"),
                new Verdict(Verdict.Outcome.CHECKED_NOTHING_STRICTLY, "nothing in model"),
                new Verdict(Verdict.Outcome.LEAKS, "batch leaks")));

        assertThatThrownBy(all::conclude)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("web leaks")
                .hasMessageContaining("batch leaks")
                .hasMessageNotContaining("model");
    }

    @Test
    void isContentWhenOneOfSeveralModulesWasChecked() throws Exception {
        Verdict all = Verdict.ofAll(List.of(
                new Verdict(Verdict.Outcome.CHECKED_NOTHING_STRICTLY, "nothing in model"),
                new Verdict(Verdict.Outcome.PASSED, "")));

        all.conclude();

        assertThat(all.outcome()).isEqualTo(Verdict.Outcome.PASSED);
    }

    @Test
    void cannotBeContentWhenNoModuleWasChecked() {
        Verdict all = Verdict.ofAll(List.of(
                new Verdict(Verdict.Outcome.CHECKED_NOTHING_STRICTLY, "nothing in model"),
                new Verdict(Verdict.Outcome.CHECKED_NOTHING_STRICTLY, "nothing in web")));

        assertThatThrownBy(all::conclude)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("nothing in model");
    }

    private static RunSettings settings(FailOn failOn, boolean strict) {
        return new RunSettings(
                Path.of("."),
                Path.of("out"),
                new SourceRoots(List.of(Path.of("src")), List.of(), List.of()),
                new Classpath(List.of(), List.of()),
                CompiledClasses.NONE,
                PolicyRequest.builtIn(),
                failOn,
                strict,
                false,
                Optional.empty(),
                "1");
    }

    private static AnalysisResult result(List<Finding> findings) {
        return new AnalysisResult(findings, List.of(sinkPoint()), List.of(), POLICY, 1, 1, List.of());
    }

    private static Finding finding(Severity severity, Optional<Suppression> suppression) {
        return new Finding(
                "PII_LEAK",
                severity,
                Confidence.HIGH,
                new SourcePoint(SourcePoint.Kind.MEMBER, "User#email", method(), PLACE),
                sinkPoint(),
                new Vendor(
                        "acme",
                        "Acme",
                        Vendor.VendorKind.ANALYTICS,
                        "metrics",
                        Sensitivity.HIGH,
                        Optional.empty(),
                        Optional.empty(),
                        VendorProfile.NONE),
                ArgumentRole.PROPERTIES,
                Optional.empty(),
                new DataType(
                        "email",
                        "contact",
                        Sensitivity.HIGH,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        List.of()),
                Degree.RAW,
                List.of(),
                List.of(List.of(new Step(PLACE, "read"))),
                0,
                Callers.NONE,
                "00",
                suppression);
    }

    private static Optional<Suppression> suppressed() {
        return Optional.of(new Suppression(Suppression.Kind.COMMENT, "agreed", PLACE));
    }

    private static SinkPoint sinkPoint() {
        MethodPattern pattern = new MethodPattern(Optional.empty(), "track", Optional.empty());
        return new SinkPoint(
                method(),
                PLACE,
                "Tracker.track",
                new Sink(
                        pattern,
                        "acme",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty()));
    }

    private static MethodSignature method() {
        return new MethodSignature(TypeName.of("shop.Shop"), "sell", List.of());
    }
}
