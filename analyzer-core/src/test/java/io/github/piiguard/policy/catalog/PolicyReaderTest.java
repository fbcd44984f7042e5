package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Handing;
import io.github.piiguard.policy.LibraryFunction;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
    @TempDir
    private Path folder;

    @Test
    void hasACatalogueOfDataTypesAndVendors() {
        Policy policy = PolicyReader.read(PolicyRequest.builtIn());

        assertThat(policy.dataTypes()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(policy.vendors())
                .extracting(vendor -> vendor.id())
                .contains("segment", "mixpanel", "posthog", "amplitude", "rudderstack", "sentry")
                .doesNotHaveDuplicates();
        assertThat(policy.rules()).isNotEmpty().allMatch(rule -> rule.builtIn());
        assertThat(policy.dataType("password")).map(DataType::secret).contains(true);
        assertThat(policy.dataType("email")).map(DataType::secret).contains(false);
    }

    @Test
    void takesDataMadeOfWhatAnotherEntryDefines() throws IOException {
        Policy policy = read("""
                dataTypes:
                  - {id: cohort, category: b, sensitivity: low, derivedFrom: [hire-year, birth-date]}
                  - {id: hire-year, category: b, sensitivity: low}
                """);

        assertThat(policy.dataType("cohort")).map(DataType::derivedFrom).contains(List.of("hire-year", "birth-date"));
    }

    @Test
    void listsEachFileOfTheCatalogueOnce() {
        assertThat(Catalogue.names()).doesNotHaveDuplicates().contains("jdk.yml", "java-libraries.yml");
    }

    @Test
    void readsEveryKindOfEntry() throws IOException {
        Policy policy = read("""
                extends: []
                dataTypes:
                  - {id: loyalty-number, category: identifier, sensitivity: medium, names: [loyalty number]}
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high, lastReview: 2026-05-01}
                sources:
                  - {method: "com.acme.Card#scan()", produces: loyalty-number}
                sinks:
                  - {method: "com.acme.Tracker#track(String,Map)", vendor: acme, arguments: {0: event-name, "*": properties}}
                  - {method: "com.acme.Message#send()", vendor: acme, receiver: body}
                  - {method: track, vendor: acme}
                sanitizers:
                  - {method: "com.acme.Privacy#pseudonym(String)", degree: keyed-hash}
                propagators:
                  - {method: "com.acme.Box#wrap(Object)", flows: ["argument[0] -> return.field(value)", this same return]}
                rules:
                  - {allow: [loyalty-number], vendor: acme, role: user-id, because: opaque}
                """);

        assertThat(policy.dataTypes()).extracting(DataType::id).containsExactly("loyalty-number");
        assertThat(policy.sources().get(0).at())
                .isEqualTo(PortParser.parse("return").orElseThrow());
        Sink first = policy.sinks().get(0);
        assertThat(first.role(0)).contains(ArgumentRole.EVENT_NAME);
        assertThat(first.role(1)).contains(ArgumentRole.PROPERTIES);
        assertThat(first.entry()).isEqualTo("pii-guard.yml:9");
        Sink second = policy.sinks().get(1);
        assertThat(second.receiver()).contains(ArgumentRole.BODY);
        assertThat(second.role(0)).isEmpty();
        assertThat(policy.sinks().get(2).role(7)).contains(ArgumentRole.PROPERTIES);
        assertThat(policy.sanitizers().get(0).degree()).isEqualTo(Degree.KEYED_HASH);
        assertThat(policy.propagators().get(0).effects()).hasSize(2);
        assertThat(policy.rules().get(0).builtIn()).isFalse();
    }

    @Test
    void readsWhatFunctionsAreGiven() throws IOException {
        LibraryFunction function = read("""
                functions:
                  - {method: "com.acme.Callback#on(com.acme.Event)", gives: boolean, givenTo: ["com.acme.Tracker#add(Callback)"]}
                """).functions().get(0);

        assertThat(function.method().parameterTypes()).contains(List.of("com.acme.Event"));
        assertThat(function.gives()).isEqualTo(TypeName.of("boolean"));
        assertThat(function.givenTo())
                .extracting(MethodPattern::toString)
                .containsExactly("com.acme.Tracker#add(Callback)");
    }

    @Test
    void readsWhatIsFilledForTheVendor() throws IOException {
        List<Sink> sinks = read("""
                sinks:
                  - {method: "com.acme.Initializer#initialize(Event)", vendor: segment, fills: {1: context}}
                  - {method: "com.acme.Client#context()", vendor: segment, live: traits}
                """).sinks();

        assertThat(sinks).extracting(Sink::handing).startsWith(Handing.FILLED, Handing.LIVE);
        assertThat(sinks.get(0).declared()).hasToString("com.acme.Initializer#initialize(Event)");
        assertThat(sinks.get(0).role(0)).isEmpty();
        assertThat(sinks.get(0).role(1)).contains(ArgumentRole.CONTEXT);
        assertThat(sinks.get(1).role(0)).contains(ArgumentRole.TRAITS);
        assertThat(sinks.get(1).declared()).hasToString("com.acme.Client#context()");
    }

    @Test
    void readsWhatAnnotatedMethodsReturnToTheVendor() throws IOException {
        Sink sink = read("""
                sinks:
                  - {annotation: com.acme.Answers, vendor: segment, returns: traits}
                """).sinks().get(0);

        assertThat(sink.handing()).isEqualTo(Handing.RETURNED);
        assertThat(sink.declared().isAnnotated()).isTrue();
        assertThat(sink.declared()).hasToString("com.acme.Answers#@Answers");
        assertThat(List.of("'@com.acme.Answers'", "Answers", "com..Answers", "com.acme.Answers()"))
                .allSatisfy(wrong -> assertThatThrownBy(() -> read("""
                sinks:
                  - {annotation: %s, vendor: segment, returns: traits}
                """.formatted(wrong)))
                        .hasMessageContaining("is no type with its package"));
        assertThatThrownBy(() -> read("""
                sinks:
                  - {annotation: com.acme.Answers, vendor: segment, arguments: {0: traits}}
                """)).hasMessageContaining("say with 'returns' what they give");
        assertThatThrownBy(() -> read("""
                sinks:
                  - {method: "com.acme.People#add", annotation: com.acme.Answers, vendor: segment, arguments: {0: traits}}
                """)).hasMessageContaining("say with 'returns' what they give");
        assertThatThrownBy(() -> read("""
                sinks:
                  - {annotation: com.acme.Answers, method: "com.acme.People#person()", vendor: segment, returns: traits}
                """))
                .hasMessageContaining("'annotation' tells which methods of the program the library calls");
    }

    @Test
    void readsWhatImplementationsReturnToTheVendor() throws IOException {
        Sink sink = read("""
                sinks:
                  - {method: "com.acme.People#person()", vendor: segment, returns: traits}
                """).sinks().get(0);

        assertThat(sink.handing()).isEqualTo(Handing.RETURNED);
        assertThat(sink.role(0)).contains(ArgumentRole.TRAITS);
        assertThat(sink.declared()).hasToString("com.acme.People#person()");
        assertThatThrownBy(() -> read("""
                sinks:
                  - {method: "com.acme.People#person()", vendor: segment, returns: traits, receiver: body}
                """))
                .hasMessageContaining("'returns' is for a method of a type, and stands alone");
        assertThatThrownBy(() -> read("""
                sinks:
                  - {method: person, vendor: segment, returns: traits}
                """)).hasMessageContaining("name the type");
    }

    @Test
    void replacesBuiltInEntriesByIdAndComesFirst() throws IOException {
        Policy policy = read("""
                dataTypes:
                  - {id: email, category: contact, sensitivity: low, names: [courriel]}
                sinks:
                  - {method: "com.acme.Tracker#track", vendor: segment}
                """);

        assertThat(policy.dataTypes().get(0).names()).containsExactly("courriel");
        assertThat(policy.dataTypes())
                .filteredOn(type -> type.id().equals("email"))
                .hasSize(1);
        assertThat(policy.sinks().get(0).entry()).isEqualTo("pii-guard.yml:4");
    }

    @Test
    void takesAnEmptyFileForTheDefault() throws IOException {
        assertThat(read("")).isEqualTo(PolicyReader.read(PolicyRequest.builtIn()));
        assertThat(read("# nothing yet\n")).isEqualTo(PolicyReader.read(PolicyRequest.builtIn()));
    }

    @Test
    void makesEntriesOfQuickSourcesAndSinks() {
        Policy policy = PolicyReader.read(new PolicyRequest(
                Optional.empty(), List.of("loyaltyNumber"), List.of("com.acme.Tracker#track", "send")));

        assertThat(policy.dataType("loyalty-number")).map(DataType::names).contains(List.of("loyalty number"));
        assertThat(policy.vendor("custom")).map(vendor -> vendor.name()).contains("Custom sink");
        assertThat(policy.sinks().subList(0, 2))
                .extracting(sink -> sink.method().toString())
                .containsExactly("com.acme.Tracker#track", "send");
    }

    @Test
    void rejectsBadQuickEntries() {
        assertThatThrownBy(() -> PolicyReader.read(new PolicyRequest(Optional.empty(), List.of("--"), List.of())))
                .isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> PolicyReader.read(new PolicyRequest(Optional.empty(), List.of(), List.of("a#b#c"))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no method pattern");
    }

    @Test
    void saysFileLineColumnEntryAndRemedy() throws IOException {
        Path file = write("""
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - method: track
                    vendor: acme
                    arguments:
                      0: propertys
                """);

        PolicyException fault = catchThrowableOfType(PolicyException.class, () -> read(file));

        assertThat(fault.place().line()).isEqualTo(7);
        assertThat(fault.place().column()).isEqualTo(10);
        assertThat(fault)
                .hasMessageEndingWith(
                        "pii-guard.yml:7:10: unknown role 'propertys' in sinks[0] — did you mean 'properties'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sink: []                                                    | 1 | unknown key 'sink'
            extends: [defualt]                                          | 1 | unknown policy 'defualt'
            sinks: {method: a}                                          | 1 | expected a list
            sinks: [track]                                              | 1 | expected 'key: value' pairs
            sinks: [{vendor: segment}]                                  | 1 | the key 'method' is missing
            sinks: [{method: track, vendor: segmnt}]                    | 1 | did you mean 'segment'?
            sinks: [{method: "a b", vendor: segment}]                   | 1 | no method pattern
            sinks: [{method: a, vendor: segment, arguments: {x: tag}}]  | 1 | 'x' is no argument
            sources: [{method: a, produces: emial}]                     | 1 | did you mean 'email'?
            sources: [{method: a, produces: email, at: "argument[a]"}]  | 1 | no port
            sanitizers: [{method: a, degree: hashed}]                   | 1 | unknown degree 'hashed'
            propagators: [{method: a, flows: ["this => return"]}]       | 1 | no effect
            propagators: [{method: a, flows: ["argument[0] -> 5"]}]     | 1 | no effect
            propagators: [{method: a, flows: ["argument[0] -> this.text"]}] | 1 | no effect
            propagators: [{method: a, flows: ["this.text.element -> return"]}] | 1 | no effect
            propagators: [{method: a, flows: ["this.text same return"]}] | 1 | no effect
            propagators: [{method: a, flows: ["clears this.text"]}] | 1 | no effect
            propagators: [{method: a, flows: ["argument[0].text.text -> return"]}] | 1 | no effect
            propagators: [{method: a, flows: ["clears null"]}]          | 1 | no effect
            propagators: [{method: a, flows: ["5 same this"]}]          | 1 | no effect
            propagators: [{method: a, flows: ["this copies null"]}]     | 1 | no effect
            propagators: [{method: a, flows: ["this same return where argument[0]"]}] | 1 | no effect
            propagators: [{method: a, flows: ["this copies return where argument[0]"]}] | 1 | no effect
            propagators: [{method: a, flows: ["this -> this.method(#a).result"]}] | 1 | no effect
            sources: [{method: a, produces: email, at: "3"}]            | 1 | no port
            functions: [{method: "a.Call#on"}]                          | 1 | does not say what it is given
            functions: [{method: "a.Call#on()", givenTo: ["a.Box#add"]}] | 1 | has no parameter Call
            functions: [{method: "a.Call#on()", givenTo: ["a.Box#add(Calls)"]}] | 1 | has no parameter Call
            clientInterfaces: [{givenTo: ["a.Make#of"], others: body}]  | 1 | without a vendor
            clientInterfaces: [{vendor: segmnt, givenTo: ["a.Make#of"]}] | 1 | did you mean 'segment'?
            rules: [{allow: [emails], because: x}]                      | 1 | unknown data type 'emails'
            rules: [{allow: [email]}]                                   | 1 | the key 'because' is missing
            dataTypes: [{id: a, category: b, sensitivity: hihg}]        | 1 | did you mean 'high'?
            dataTypes: [{id: A b, category: b, sensitivity: low}]       | 1 | is no id
            dataTypes: [{id: a, category: b, sensitivity: low, secret: 3}] | 1 | expected true or false
            dataTypes: [{id: a, category: b, sensitivity: low, names: [userName]}] | 1 | is no phrase
            dataTypes: [{id: a, category: b, sensitivity: low, derivedFrom: [birth-dat]}] | 1 | did you mean 'birth-date'?
            dataTypes: [{id: a, category: b, sensitivity: low, derivedFrom: [a]}] | 1 | 'a' is derived from itself
            logCalls: [{type: a.Log, lines: [write]}]                   | 1 | the key 'level' is missing
            logCalls: [{type: a.Log, level: "argument[0]"}]             | 1 | there are no 'lines'
            logCalls: [{type: a.Log, from: [a.Logger]}]                 | 1 | there are no 'lines'
            logCalls: [{type: a.Log, lines: [write], level: return}]    | 1 | is no port of a level
            logCalls: [{type: a.Log, lines: [write], level: info}]      | 1 | is no port
            vendors: [{id: a, name: A, kind: ads, purpose: p, criticality: low}] | 1 | unknown kind 'ads'
            sinks: [{method: a, method: b, vendor: segment}]            | 1 | appears twice
            sinks: [                                                    | 1 | no valid YAML
            - a                                                         | 1 | expected 'key: value' pairs
            """)
    void rejects(String policy, int line, String problem) throws IOException {
        Path file = write(policy + "\n");

        PolicyException fault = catchThrowableOfType(PolicyException.class, () -> read(file));

        assertThat(fault).hasMessageContaining(problem).hasMessageContaining("pii-guard.yml");
        assertThat(fault.place().line()).isGreaterThanOrEqualTo(line);
        assertThat(fault.remedy()).isNotEmpty();
    }

    @Test
    void rejectsAnIdThatAppearsTwice() throws IOException {
        Path file = write("""
                dataTypes:
                  - {id: a, category: b, sensitivity: low}
                  - {id: a, category: b, sensitivity: low}
                """);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("3:5").hasMessageContaining("'a' appears twice");
    }

    @Test
    void rejectsBombsAtOnce() throws IOException {
        StringBuilder aliases = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Path many = write(aliases.toString());
        assertThatThrownBy(() -> read(many)).isInstanceOf(PolicyException.class).hasMessageContaining("aliases");
        Path deep = write("sinks: " + "[".repeat(100_000));
        assertThatThrownBy(() -> read(deep)).isInstanceOf(PolicyException.class).hasMessageContaining("nested deeper");
        Path large = write("# " + "x".repeat(2_000_000));
        assertThatThrownBy(() -> read(large))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void rejectsFilesThatAreNoText() throws IOException {
        Path binary = folder.resolve("pii-guard.yml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> read(binary))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> read(folder)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> read(folder.resolve("none.yml")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("does not exist");
    }

    private Policy read(String text) throws IOException {
        return read(write(text));
    }

    private static Policy read(Path file) {
        return PolicyReader.read(new PolicyRequest(Optional.of(file), List.of(), List.of()));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("pii-guard.yml"), text);
    }
}
