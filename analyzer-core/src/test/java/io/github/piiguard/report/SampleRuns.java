package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.FindingJudge;
import io.github.piiguard.finding.SampleFlows;
import io.github.piiguard.finding.SourceSuppressions;
import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs to render in tests, over a source file of fifteen lines that {@link #writeSource} lays down. */
final class SampleRuns {
    static final String SECRET = "sk_live_51H8xQ2eZvKYlo2C";
    static final String HOSTILE = "e\u001b[31m\"</script>\u0000\n\u202e[x](0){0}%\\\ud800";
    static final SinkPoint SINK = SampleFlows.email().sink();

    private SampleRuns() {}

    static void writeSource(Path base) throws IOException {
        Path file = base.resolve(SampleFlows.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                package shop;

                class Tracking {
                    private MixpanelAPI mixpanel;

                    // A comment.

                    void signUp(User user) {
                        Map<String, Object> properties = new HashMap<>();
                        String email = user.email();
                        properties.put("email", email);
                        mixpanel.track("sk_live_51H8xQ2eZvKYlo2C", properties); // not "it"
                    }
                \tvoid tabbed() {\u001b[2J mixpanel.track(); }
                }
                """);
    }

    static RunReport of(Path base, Flow... flows) {
        return of(base, List.of(), flows);
    }

    static RunReport of(Path base, List<Gap> gaps, Flow... flows) {
        Rule allowed = new Rule(
                List.of("user-id"),
                List.of(),
                Optional.of("mixpanel"),
                Set.of(),
                Optional.empty(),
                Set.of(),
                "opaque",
                false,
                "pii-guard.yml:3");
        List<Finding> findings = new FindingJudge(
                        SampleFlows.policy(allowed), new SourceSuppressions(base, SampleFlows.policy()))
                .judge(List.of(flows));
        List<SinkPoint> sinks = Stream.of(flows).map(Flow::sink).distinct().toList();
        return new RunReport(base, findings, sinks, gaps, SampleFlows.policy(), 40, 3, "0.1.0");
    }

    /** One of everything: each rule, each suppression but a comment, each gap kind, whole objects, several paths. */
    static RunReport everything(Path base) {
        return of(
                base,
                Stream.of(Gap.Kind.values())
                        .map(kind -> new Gap(kind, "src/Ä b%.java", kind.name().length() % 3, "detail of " + kind))
                        .toList(),
                SampleFlows.email().flow(),
                SampleFlows.email().through(10, 11, 11, 12),
                SampleFlows.email()
                        .as(Degree.UNKEYED_HASH)
                        .in(ArgumentRole.DISTINCT_ID)
                        .flow(),
                SampleFlows.email().in(ArgumentRole.TRAITS).flow(List.of("email", "phone"), List.of()),
                SampleFlows.email().of(SampleFlows.USER_ID).flow(),
                secret(),
                hostile());
    }

    static Flow secret() {
        SourcePoint literal = new SourcePoint(
                SourcePoint.Kind.LITERAL, "string literal", SampleFlows.method("signUp"), SampleFlows.at(12));
        return SampleFlows.email()
                .of(SampleFlows.API_KEY)
                .from(literal)
                .in(ArgumentRole.EVENT_NAME)
                .through(12);
    }

    static Flow hostile() {
        SourceLocation place = new SourceLocation("src/ä b#?%" + HOSTILE.replace("\u0000", "") + ".java", 3, 0);
        MethodSignature method = new MethodSignature(TypeName.of(HOSTILE), HOSTILE, List.of());
        SinkPoint sink = new SinkPoint(method, place, HOSTILE, SINK.sink());
        SourcePoint source = new SourcePoint(SourcePoint.Kind.MEMBER, HOSTILE, method, place);
        return new Flow(
                source,
                sink,
                ArgumentRole.PROPERTIES,
                Optional.of(HOSTILE),
                SampleFlows.EMAIL,
                Degree.RAW,
                SampleFlows.email().confidence(),
                List.of(HOSTILE),
                List.of(new Step(place, HOSTILE)),
                new Callers(List.of(List.of(new Step(place, HOSTILE))), 1));
    }
}
