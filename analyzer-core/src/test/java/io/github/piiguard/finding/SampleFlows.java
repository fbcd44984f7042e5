package io.github.piiguard.finding;

import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.Flow;
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
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.Vendor.VendorKind;
import io.github.piiguard.policy.VendorProfile;
import io.github.piiguard.policy.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flows as the engine would hand them over, to vary in tests; immutable. */
public record SampleFlows(
        SourcePoint source,
        SinkPoint sink,
        ArgumentRole role,
        Optional<String> key,
        DataType data,
        Degree degree,
        Confidence confidence) {
    public static final String FILE = "src/main/java/shop/Tracking.java";
    public static final DataType EMAIL = dataType("email", "contact", Sensitivity.HIGH, false);
    public static final DataType USER_ID = dataType("user-id", "identifier", Sensitivity.LOW, false);
    public static final DataType API_KEY = dataType("api-key", "credential", Sensitivity.HIGH, true);
    public static final Vendor MIXPANEL = new Vendor(
            "mixpanel",
            "Mixpanel",
            VendorKind.ANALYTICS,
            "product analytics",
            Sensitivity.HIGH,
            Optional.empty(),
            Optional.empty(),
            VendorProfile.NONE);

    /** An e-mail address that reaches Mixpanel's properties under {@code email}, from line 10 to line 12. */
    public static SampleFlows email() {
        MethodSignature method = method("signUp");
        SourcePoint source = new SourcePoint(SourcePoint.Kind.MEMBER, "User#email", method, at(10));
        return new SampleFlows(
                source,
                sinkAt(method, 12),
                ArgumentRole.PROPERTIES,
                Optional.of("email"),
                EMAIL,
                Degree.RAW,
                Confidence.HIGH);
    }

    public SampleFlows of(DataType other) {
        return new SampleFlows(source, sink, role, key, other, degree, confidence);
    }

    public SampleFlows as(Degree other) {
        return new SampleFlows(source, sink, role, key, data, other, confidence);
    }

    public SampleFlows in(ArgumentRole other) {
        return new SampleFlows(source, sink, other, Optional.empty(), data, degree, confidence);
    }

    public SampleFlows with(Confidence other) {
        return new SampleFlows(source, sink, role, key, data, degree, other);
    }

    public SampleFlows from(SourcePoint other) {
        return new SampleFlows(other, sink, role, key, data, degree, confidence);
    }

    public SampleFlows to(SinkPoint other) {
        return new SampleFlows(source, other, role, key, data, degree, confidence);
    }

    /** The flow on a path through these lines of the sample file, the source's and the sink's included. */
    public Flow through(int... lines) {
        List<Step> steps = Arrays.stream(lines)
                .mapToObj(line -> new Step(at(line), "step at " + line))
                .toList();
        return flow(List.of(), steps);
    }

    public Flow flow(List<String> members, List<Step> steps) {
        return new Flow(source, sink, role, key, data, degree, confidence, members, steps, Callers.NONE);
    }

    /** The same flow in a method that these lines of the sample file call. */
    public static Flow calledFrom(Flow flow, int... lines) {
        Stream<List<Step>> calls = Arrays.stream(lines).mapToObj(line -> List.of(new Step(at(line), "calls it")));
        return new Flow(
                flow.source(),
                flow.sink(),
                flow.role(),
                flow.key(),
                flow.dataType(),
                flow.degree(),
                flow.confidence(),
                flow.members(),
                flow.steps(),
                Callers.of(calls));
    }

    /** The usual path: read, put, sent. */
    public Flow flow() {
        return flow(
                List.of(),
                List.of(
                        new Step(source.location(), "reads " + source.what()),
                        new Step(new SourceLocation(FILE, 11, 9), "put under \"email\""),
                        new Step(sink.location(), "handed to " + sink.call())));
    }

    public static Policy policy(Rule... rules) {
        return new Policy(
                List.of(EMAIL, USER_ID, API_KEY),
                List.of(MIXPANEL),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(rules),
                List.of(),
                List.of(),
                List.of(),
                Words.NONE,
                HttpClients.NONE,
                Logging.NONE);
    }

    public static SinkPoint sinkAt(MethodSignature method, int line) {
        return sink(method, line, Optional.of(TypeName.of("com.mixpanel.MixpanelAPI")), "mixpanel");
    }

    public static SinkPoint sink(MethodSignature method, int line, Optional<TypeName> type, String vendor) {
        Sink sink = new Sink(
                new MethodPattern(type, "track", Optional.empty()),
                vendor,
                Map.of(1, ArgumentRole.PROPERTIES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "mixpanel.yml:7",
                Optional.empty());
        return new SinkPoint(method, at(line), "MixpanelAPI.track", sink);
    }

    public static MethodSignature method(String name) {
        return new MethodSignature(TypeName.of("shop.Tracking"), name, List.of(TypeName.of("shop.User")));
    }

    public static SourceLocation at(int line) {
        return new SourceLocation(FILE, line, 9);
    }

    public static DataType dataType(String id, String category, Sensitivity sensitivity, boolean secret) {
        return dataType(id, category, sensitivity, secret, List.of());
    }

    /** Data of some sensitivity that is made of other data. */
    public static DataType derived(String id, String derivedFrom) {
        return dataType(id, "contact", Sensitivity.MEDIUM, false, List.of(derivedFrom));
    }

    private static DataType dataType(
            String id, String category, Sensitivity sensitivity, boolean secret, List<String> derivedFrom) {
        return new DataType(
                id,
                category,
                sensitivity,
                secret,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                derivedFrom);
    }
}
