package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts a policy together: what the user says comes first and replaces what the catalogue says under the same id.
 *
 * @param user the user's own policy file
 * @param builtIn the files of the catalogue; none when the user starts from nothing
 */
record PolicyAssembly(Optional<PolicyDocument> user, List<PolicyDocument> builtIn, PolicyRequest request) {
    Policy assemble() {
        Map<String, DataType> dataTypes = new LinkedHashMap<>();
        addMissing(dataTypes, DataType::id, readById(userDocuments(), "dataTypes", DataTypeReader::read, DataType::id));
        addMissing(dataTypes, DataType::id, quickDataTypes());
        addMissing(dataTypes, DataType::id, readById(builtIn, "dataTypes", DataTypeReader::read, DataType::id));
        PersonWords persons = PersonWords.read(allDocuments());
        dataTypes.replaceAll((id, type) -> persons.expand(type));
        Map<String, Vendor> vendors = new LinkedHashMap<>();
        addMissing(vendors, Vendor::id, readById(userDocuments(), "vendors", VendorReader::read, Vendor::id));
        addMissing(vendors, Vendor::id, readById(builtIn, "vendors", VendorReader::read, Vendor::id));
        if (!request.quickSinks().isEmpty()) {
            vendors.putIfAbsent(QuickEntries.CUSTOM_VENDOR.id(), QuickEntries.CUSTOM_VENDOR);
        }
        KnownIds ids = new KnownIds(dataTypes.keySet(), vendors.keySet());
        FlowEntryReader entries = new FlowEntryReader(ids);
        Subtypes subtypes = Subtypes.read(allDocuments());
        return new Policy(
                List.copyOf(dataTypes.values()),
                List.copyOf(vendors.values()),
                subtypes.repeat(read(allDocuments(), "sources", entries::source), Source::method, PolicyAssembly::copy),
                subtypes.repeat(sinks(new SinkReader(ids)), Sink::method, Sink::of),
                read(allDocuments(), "sanitizers", entries::sanitizer),
                subtypes.repeat(
                        read(allDocuments(), "propagators", entries::propagator),
                        Propagator::method,
                        PolicyAssembly::copy),
                rules(entries),
                read(allDocuments(), "results", FlowEntryReader::result),
                new ClientReader(new SinkReader(ids)).read(allDocuments(), subtypes),
                new LoggingReader(ids).read(allDocuments()));
    }

    private List<DataType> quickDataTypes() {
        return request.quickSources().stream().map(QuickEntries::dataType).toList();
    }

    private List<Sink> sinks(SinkReader reader) {
        return Stream.of(
                        read(userDocuments(), "sinks", reader::read),
                        request.quickSinks().stream().map(QuickEntries::sink).toList(),
                        read(builtIn, "sinks", reader::read))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule> rules(FlowEntryReader reader) {
        return Stream.concat(
                        read(userDocuments(), "rules", value -> reader.rule(value, false)).stream(),
                        read(builtIn, "rules", value -> reader.rule(value, true)).stream())
                .toList();
    }

    private List<PolicyDocument> userDocuments() {
        return user.stream().toList();
    }

    private List<PolicyDocument> allDocuments() {
        return Stream.concat(user.stream(), builtIn.stream()).toList();
    }

    private static Source copy(Source source, MethodPattern method) {
        return new Source(method, source.produces(), source.at(), source.entry());
    }

    private static Propagator copy(Propagator propagator, MethodPattern method) {
        return new Propagator(method, propagator.effects(), propagator.entry());
    }

    private static <E> List<E> read(List<PolicyDocument> documents, String section, Function<YamlValue, E> reader) {
        return documents.stream()
                .flatMap(document -> document.section(section).stream())
                .map(reader)
                .toList();
    }

    private static <E> List<E> readById(
            List<PolicyDocument> documents, String section, Function<YamlValue, E> reader, Function<E, String> id) {
        Map<String, E> result = new LinkedHashMap<>();
        for (PolicyDocument document : documents) {
            for (YamlValue value : document.section(section)) {
                E entry = reader.apply(value);
                if (result.put(id.apply(entry), entry) != null) {
                    throw value.fault("the id '" + id.apply(entry) + "' appears twice", "give each entry its own id");
                }
            }
        }
        return List.copyOf(result.values());
    }

    private static <E> void addMissing(Map<String, E> all, Function<E, String> id, List<E> more) {
        more.forEach(entry -> all.putIfAbsent(id.apply(entry), entry));
    }
}
