package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.LibraryConstant;
import io.github.piiguard.policy.LibraryFunction;
import io.github.piiguard.policy.LibraryResult;
import io.github.piiguard.policy.Logging;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What some policy files say by themselves, each entry once, in the order of the files.
 *
 * @param persons what people are called in code
 * @param subtypes for each type its subtypes, as far as the files say so
 * @param words what the files add to each list of words
 */
record PolicyPart(
        List<String> persons,
        Map<TypeName, List<TypeName>> subtypes,
        List<DataType> dataTypes,
        List<Vendor> vendors,
        List<Source> sources,
        List<Sink> sinks,
        List<Sanitizer> sanitizers,
        List<Propagator> propagators,
        List<Rule> rules,
        List<LibraryResult> results,
        List<LibraryFunction> functions,
        List<LibraryConstant> constants,
        Map<WordList, List<String>> words,
        Map<String, String> abbreviations,
        HttpClients clients,
        Logging logging) {
    /** What no files say. */
    static final PolicyPart NONE = new PolicyPart(
            List.of(),
            Map.of(),
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
            Map.of(),
            Map.of(),
            HttpClients.NONE,
            Logging.NONE);

    PolicyPart {
        persons = List.copyOf(persons);
        subtypes = Map.copyOf(subtypes);
        dataTypes = List.copyOf(dataTypes);
        vendors = List.copyOf(vendors);
        sources = List.copyOf(sources);
        sinks = List.copyOf(sinks);
        sanitizers = List.copyOf(sanitizers);
        propagators = List.copyOf(propagators);
        rules = List.copyOf(rules);
        results = List.copyOf(results);
        functions = List.copyOf(functions);
        constants = List.copyOf(constants);
        words = Map.copyOf(words);
        abbreviations = Map.copyOf(abbreviations);
    }

    /**
     * Reads and checks files.
     *
     * @param others ids to which entries may refer beside those that the files define
     * @param isBuiltIn whether the files are the catalogue's
     */
    static PolicyPart read(List<PolicyDocument> documents, KnownIds others, boolean isBuiltIn) {
        List<DataType> dataTypes = readById(documents, "dataTypes", DataTypeReader::read, DataType::id);
        List<String> persons = read(documents, "persons", DataTypeReader::phrase);
        List<Vendor> vendors = readById(documents, "vendors", VendorReader::read, Vendor::id);
        KnownIds ids = others.and(
                dataTypes.stream().map(DataType::id).toList(),
                vendors.stream().map(Vendor::id).toList());
        documents.stream()
                .flatMap(document -> document.section("dataTypes").stream())
                .forEach(value -> DataTypeReader.check(value, ids));
        FlowEntryReader entries = new FlowEntryReader(ids);
        SinkReader sinks = new SinkReader(ids);
        return new PolicyPart(
                persons,
                subtypes(documents),
                dataTypes,
                vendors,
                read(documents, "sources", entries::source),
                read(documents, "sinks", sinks::read),
                read(documents, "sanitizers", entries::sanitizer),
                read(documents, "propagators", entries::propagator),
                read(documents, "rules", value -> entries.rule(value, isBuiltIn)),
                read(documents, "results", FlowEntryReader::result),
                read(documents, "functions", FlowEntryReader::function),
                read(documents, "constants", FlowEntryReader::constant),
                WordReader.lists(documents),
                WordReader.abbreviations(documents),
                new ClientReader(sinks, ids).read(documents),
                new LoggingReader(ids).read(documents));
    }

    /** Only how names are read and what constants are, which is so whatever is sensitive and wherever it goes. */
    PolicyPart reading() {
        return new PolicyPart(
                NONE.persons,
                NONE.subtypes,
                NONE.dataTypes,
                NONE.vendors,
                NONE.sources,
                NONE.sinks,
                NONE.sanitizers,
                NONE.propagators,
                NONE.rules,
                NONE.results,
                NONE.functions,
                constants,
                words,
                abbreviations,
                NONE.clients,
                NONE.logging);
    }

    /** The ids that it defines. */
    KnownIds ids() {
        return new KnownIds(
                dataTypes.stream().map(DataType::id).collect(Collectors.toSet()),
                vendors.stream().map(Vendor::id).collect(Collectors.toSet()));
    }

    private static Map<TypeName, List<TypeName>> subtypes(List<PolicyDocument> documents) {
        Map<TypeName, List<TypeName>> result = new TreeMap<>();
        for (PolicyDocument document : documents) {
            document.mapping("subtypes")
                    .forEach((supertype, subtypes) -> result.merge(
                            TypeName.of(supertype),
                            subtypes.texts().stream().map(TypeName::of).toList(),
                            PolicyPart::both));
        }
        return result;
    }

    /** Two lists one after the other. */
    static <E> List<E> both(List<E> first, List<E> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
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
        return new ArrayList<>(result.values());
    }
}
