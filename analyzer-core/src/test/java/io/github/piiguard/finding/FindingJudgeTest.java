package io.github.piiguard.finding;

import static io.github.piiguard.finding.SampleFlows.FILE;
import static io.github.piiguard.finding.SampleFlows.email;
import static io.github.piiguard.finding.SampleFlows.method;
import static io.github.piiguard.finding.SampleFlows.policy;
import static io.github.piiguard.finding.SampleFlows.sink;
import static io.github.piiguard.finding.SampleFlows.sinkAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingJudgeTest {
    private static final SuppressionReader NONE = silencing(0);

    @Test
    void reportsRawEmailAmongProperties() {
        Finding finding = judgeOne(email().flow());
        assertThat(finding.ruleId()).isEqualTo("PII_LEAK");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.vendor()).isEqualTo(SampleFlows.MIXPANEL);
        assertThat(finding.key()).contains("email");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.suppression()).isEmpty();
    }

    @Test
    void namesTheRuleAfterDataAndDegree() {
        assertThat(judgeOne(email().of(SampleFlows.API_KEY).flow()).ruleId()).isEqualTo("SECRET_LEAK");
        assertThat(judgeOne(email().as(Degree.UNKEYED_HASH).flow()).ruleId()).isEqualTo("PII_WEAK_PSEUDONYM");
        Finding masked = judgeOne(email().as(Degree.PARTLY_MASKED).flow());
        assertThat(masked.ruleId()).isEqualTo("PII_LEAK");
        assertThat(masked.severity()).isEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEYED_HASH", "TOKEN", "AGGREGATE", "REMOVED"})
    void ignoresHarmlessDegrees(Degree degree) {
        assertThat(judge(NONE, email().as(degree).flow())).isEmpty();
    }

    @Test
    void ignoresTheVendorsOwnToken() {
        assertThat(judge(
                        NONE,
                        email().of(SampleFlows.API_KEY).in(ArgumentRole.TOKEN).flow()))
                .isEmpty();
    }

    @Test
    void findsOpaqueIdLowAmongPropertiesAndAllowsItAsDistinctId() {
        Rule builtIn = rule("user-id", Optional.of(ArgumentRole.DISTINCT_ID), true);
        FindingJudge judge = new FindingJudge(policy(builtIn), NONE);
        SampleFlows userId = email().of(SampleFlows.USER_ID);
        assertThat(judge.judge(List.of(userId.flow())))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.LOW);
        assertThat(judge.judge(List.of(userId.in(ArgumentRole.DISTINCT_ID).flow())))
                .isEmpty();
        assertThat(judge.judge(List.of(email().in(ArgumentRole.DISTINCT_ID).flow())))
                .hasSize(1);
    }

    @Test
    void allowsWhatIsSentUnderAKeyOnlyThere() {
        String key = email().flow().key().orElseThrow();

        assertThat(new FindingJudge(policy(rule("email", Optional.empty(), Set.of(key), true)), NONE)
                        .judge(List.of(email().flow())))
                .isEmpty();
        assertThat(new FindingJudge(policy(rule("email", Optional.empty(), Set.of("distinct_id"), true)), NONE)
                        .judge(List.of(email().flow())))
                .hasSize(1);
    }

    @Test
    void keepsWhatAUsersRuleAllowsAsSuppressed() {
        FindingJudge judge = new FindingJudge(policy(rule("email", Optional.empty(), false)), NONE);
        assertThat(judge.judge(List.of(email().flow())))
                .singleElement()
                .extracting(Finding::suppression)
                .isEqualTo(Optional.of(
                        new Suppression(Suppression.Kind.POLICY, "agreed", new SourceLocation("pii-guard.yml", 3, 0))));
    }

    @Test
    void weighsEvidence() {
        assertThat(judgeOne(email().with(Confidence.LOW).flow()).severity()).isEqualTo(Severity.MEDIUM);
        SourcePoint byKey = new SourcePoint(SourcePoint.Kind.KEY, "email", method("signUp"), SampleFlows.at(10));
        assertThat(judgeOne(email().from(byKey).flow()).severity()).isEqualTo(Severity.LOW);
        Flow byName = email().to(sink(method("signUp"), 12, Optional.empty(), "mixpanel"))
                .flow();
        assertThat(judgeOne(byName).severity()).isEqualTo(Severity.LOW);
        Optional<TypeName> type = Optional.of(TypeName.of("x.Y"));
        Finding unlisted =
                judgeOne(email().to(sink(method("signUp"), 12, type, "nobody")).flow());
        assertThat(unlisted.severity()).isEqualTo(Severity.LOW);
        assertThat(unlisted.vendor().name()).isEqualTo("nobody");
    }

    @Test
    void makesOneFindingOfTwoPathsShortestFirst() {
        Finding finding = judgeOne(email().through(10, 20, 21, 12), email().through(10, 12));
        assertThat(finding.paths()).extracting(List::size).containsExactly(2, 4);
    }

    @Test
    void cutsAtTenPathsAndCountsTheRest() {
        Flow[] flows = IntStream.range(0, 13)
                .mapToObj(i -> email().through(10, 100 + i, 12))
                .toArray(Flow[]::new);
        Finding finding = judgeOne(flows);
        assertThat(finding.paths()).hasSize(10);
        assertThat(finding.morePaths()).isEqualTo(3);
        assertThat(finding.paths().get(0).get(1).location().line()).isEqualTo(100);
    }

    @Test
    void makesTwoFindingsOfTwoReaders() {
        SourcePoint other =
                new SourcePoint(SourcePoint.Kind.MEMBER, "User#email", method("signIn"), SampleFlows.at(30));
        assertThat(judge(NONE, email().flow(), email().from(other).flow())).hasSize(2);
    }

    @Test
    void letsTheWorstPathDecide() {
        Finding finding = judgeOne(email().as(Degree.UNKEYED_HASH).through(10, 12), email().through(10, 11, 12));
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.degree()).isEqualTo(Degree.RAW);
        assertThat(finding.ruleId()).isEqualTo("PII_LEAK");
    }

    @Test
    void joinsMembersOfWholeObjects() {
        List<Step> steps = email().flow().steps();
        Finding finding = judgeOne(email().flow(List.of("workEmail"), steps), email().flow(List.of("email"), steps));
        assertThat(finding.members()).containsExactly("email", "workEmail");
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void silencesOnlyThePathsThatPassTheSuppression() {
        Flow silenced = email().through(10, 77, 12);
        Flow audible = email().through(10, 50, 51, 12);
        assertThat(judge(silencing(77), silenced)).singleElement().matches(Finding::isSuppressed);
        Finding finding = judge(silencing(77), silenced, audible).get(0);
        assertThat(finding.isSuppressed()).isFalse();
        assertThat(finding.paths()).containsExactly(audible.steps());
    }

    @Test
    void looksAtPathsBeyondTheTenthBeforeItSilences() {
        List<Flow> flows = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> flows.add(email().through(10, 77, 200 + i, 12)));
        flows.add(email().through(10, 301, 302, 303, 304, 12));
        assertThat(new FindingJudge(policy(), silencing(77)).judge(flows))
                .singleElement()
                .matches(finding -> !finding.isSuppressed() && finding.morePaths() == 0);
    }

    @Test
    void keepsTheFingerprintWhenLinesMove() {
        SourcePoint moved =
                new SourcePoint(SourcePoint.Kind.MEMBER, "User#email", method("signUp"), SampleFlows.at(110));
        Finding after =
                judgeOne(email().from(moved).to(sinkAt(method("signUp"), 112)).flow());
        assertThat(after.fingerprint())
                .isEqualTo(judgeOne(email().flow()).fingerprint())
                .matches("[0-9a-f]{32}");
        Finding lambda = judgeOne(email().to(sinkAt(method("lambda$12:4"), 12)).flow());
        Finding movedLambda =
                judgeOne(email().to(sinkAt(method("lambda$99:8"), 99)).flow());
        assertThat(lambda.fingerprint()).isEqualTo(movedLambda.fingerprint()).isNotEqualTo(after.fingerprint());
    }

    @Test
    void numbersFindingsThatLookAlike() {
        List<Finding> findings = judge(
                NONE, email().flow(), email().to(sinkAt(method("signUp"), 14)).flow());
        assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
        assertThat(findings.get(0).fingerprint())
                .isEqualTo(judgeOne(email().flow()).fingerprint());
    }

    @Test
    void leavesOutWhatIsDerivedFromDataThatGoesTheSameWay() {
        Finding alone = judgeOne(email().flow());

        assertThat(judge(NONE, domain("email").flow(), email().flow())).containsExactly(alone);
    }

    @Test
    void leavesOutDerivedDataBesideDataThatIsLessSure() {
        Flow whole = email().with(Confidence.LOW).flow();

        assertThat(judge(NONE, domain("email").flow(), whole)).containsExactly(judgeOne(whole));
    }

    @Test
    void keepsDerivedDataBesideDataThatIsLessReadable() {
        Flow whole = email().as(Degree.UNKEYED_HASH).flow();

        assertThat(judge(NONE, domain("email").flow(), whole))
                .containsExactlyInAnyOrder(
                        judgeOne(whole), judgeOne(domain("email").flow()));
    }

    @Test
    void keepsDerivedDataBesideSuppressedData() {
        Flow silenced = email().through(10, 77, 12);
        Flow derived = domain("email").through(10, 50, 12);

        List<Finding> findings = judge(silencing(77), derived, silenced);

        assertThat(findings)
                .containsExactlyInAnyOrder(judge(silencing(77), silenced).get(0), judgeOne(derived));
        assertThat(findings).filteredOn(Finding::isSuppressed).hasSize(1);
    }

    @Test
    void keepsDerivedDataBesideDataThatARuleAllows() {
        FindingJudge judge = new FindingJudge(policy(rule("email", Optional.empty(), false)), NONE);

        assertThat(judge.judge(List.of(domain("email").flow(), email().flow())))
                .extracting(Finding::isSuppressed)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void keepsDataDerivedFromItself() {
        assertThat(judge(NONE, domain("email-domain").flow())).hasSize(1);
    }

    /** The domain of an e-mail address, of the same owner and to the same place. */
    private static SampleFlows domain(String derivedFrom) {
        SourcePoint source =
                new SourcePoint(SourcePoint.Kind.MEMBER, "User#emailDomain", method("signUp"), SampleFlows.at(10));
        return email().from(source).of(SampleFlows.derived("email-domain", derivedFrom));
    }

    @Test
    void doesNotDependOnTheOrderOfFlows() {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            flows.add(email().to(sinkAt(method("m" + i % 3), 40 + i % 5)).through(10, 60 + i, 40 + i % 5));
        }
        List<Finding> expected = new FindingJudge(policy(), NONE).judge(flows);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(flows, new Random(seed));
            assertThat(new FindingJudge(policy(), NONE).judge(flows)).isEqualTo(expected);
        }
    }

    private static Rule rule(String data, Optional<ArgumentRole> role, boolean builtIn) {
        return rule(data, role, Set.of(), builtIn);
    }

    private static Rule rule(String data, Optional<ArgumentRole> role, Set<String> keys, boolean builtIn) {
        return new Rule(
                List.of(data),
                List.of(),
                Optional.of("mixpanel"),
                Set.of(),
                role,
                keys,
                "agreed",
                builtIn,
                "pii-guard.yml:3");
    }

    private static Finding judgeOne(Flow... flows) {
        List<Finding> findings = judge(NONE, flows);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> judge(SuppressionReader suppressions, Flow... flows) {
        return new FindingJudge(policy(), suppressions).judge(List.of(flows));
    }

    /** Silences every path through the line. */
    private static SuppressionReader silencing(int line) {
        return new SuppressionReader() {
            @Override
            public Optional<Suppression> suppressionOf(Flow flow) {
                return flow.steps().stream()
                        .filter(step -> step.location().line() == line)
                        .findFirst()
                        .map(step ->
                                new Suppression(Suppression.Kind.COMMENT, "tested", new SourceLocation(FILE, line, 1)));
            }

            @Override
            public List<Gap> gaps() {
                return List.of();
            }
        };
    }
}
