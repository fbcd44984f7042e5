package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyEntriesTest {
    private static final TypeName CLIENT = TypeName.of("vendor.Client");
    private static final TypeName SUBTYPE = TypeName.of("app.Client");

    private record Entry(MethodPattern method, String meaning) {}

    private static Entry entry(Optional<TypeName> type, String method, String meaning, String... parameters) {
        return new Entry(
                new MethodPattern(
                        type, method, parameters.length == 0 ? Optional.empty() : Optional.of(List.of(parameters))),
                meaning);
    }

    private static PolicyEntries<Entry> of(Entry... entries) {
        return new PolicyEntries<>(List.of(entries), Entry::method, new Supertypes(Map.of(SUBTYPE, List.of(CLIENT))));
    }

    private static Callee send(TypeName receiver, String... parameters) {
        List<TypeName> types = List.of(parameters).stream().map(TypeName::of).toList();
        return new Callee.Resolved(new MethodSignature(receiver, "send", types), receiver, true);
    }

    private static Optional<String> closest(PolicyEntries<Entry> entries, Callee callee) {
        return entries.closest(callee, 1).map(Entry::meaning);
    }

    @Test
    void prefersTheTypeToItsSupertypeAndThatToAnyType() {
        Entry any = entry(Optional.empty(), "send", "any");
        Entry above = entry(Optional.of(CLIENT), "send", "above");
        Entry own = entry(Optional.of(SUBTYPE), "send", "own");

        assertThat(closest(of(any, above, own), send(SUBTYPE))).contains("own");
        assertThat(closest(of(any, above), send(SUBTYPE))).contains("above");
        assertThat(closest(of(any), send(SUBTYPE))).contains("any");
    }

    @Test
    void prefersParametersThatAgreeToAnyAndAnyToOthers() {
        Entry text = entry(Optional.of(CLIENT), "send", "text", "String");
        Entry any = entry(Optional.of(CLIENT), "send", "any");

        assertThat(closest(of(any, text), send(CLIENT, "java.lang.String"))).contains("text");
        assertThat(closest(of(any, text), send(CLIENT, "int"))).contains("any");
        assertThat(closest(of(text), send(CLIENT, "int"))).contains("text");
    }

    @Test
    void inheritsNoConstructor() {
        PolicyEntries<Entry> entries = of(entry(Optional.of(CLIENT), "<init>", "made"));

        assertThat(entries.closest(new Callee.Unresolved("<init>", SUBTYPE), 1)).isEmpty();
        assertThat(entries.closest(new Callee.Unresolved("<init>", CLIENT), 1)).isPresent();
    }

    @Test
    void letsMostEntriesSayWhatANameMeansWhereTheReceiverIsUnknown() {
        PolicyEntries<Entry> entries = of(
                entry(Optional.of(TypeName.of("a.A")), "send", "rare"),
                entry(Optional.of(TypeName.of("b.B")), "send", "usual"),
                entry(Optional.of(TypeName.of("c.C")), "send", "usual"),
                entry(Optional.of(TypeName.of("d.D")), "send", "silent"),
                entry(Optional.of(TypeName.of("e.E")), "send", "silent"),
                entry(Optional.of(TypeName.of("f.F")), "send", "silent"));

        assertThat(vote(entries, TypeName.UNKNOWN)).contains("usual");
        assertThat(vote(entries, CLIENT)).isEmpty();
    }

    private static Optional<String> vote(PolicyEntries<Entry> entries, TypeName receiver) {
        return entries.byNameAlone(
                        new Callee.Unresolved("send", receiver),
                        1,
                        entry -> !entry.meaning().equals("silent"),
                        Entry::meaning)
                .map(Entry::meaning);
    }

    @Test
    void hearsEntriesWithParametersBeforeThoseOfAny() {
        PolicyEntries<Entry> entries = of(
                entry(Optional.of(TypeName.of("a.A")), "send", "any"),
                entry(Optional.of(TypeName.of("b.B")), "send", "any"),
                entry(Optional.of(TypeName.of("c.C")), "send", "exact", "String"));

        assertThat(vote(entries, TypeName.UNKNOWN)).contains("exact");
    }
}
