package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a run knows about sensitive data and its recipients. Lists keep the order of the files read. */
public record Policy(
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
        Words words,
        HttpClients clients,
        Logging logging) {
    public Policy {
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
    }

    /** The same policy with further sinks. */
    public Policy with(List<Sink> more) {
        List<Sink> all = Stream.concat(sinks.stream(), more.stream()).toList();
        return new Policy(
                dataTypes,
                vendors,
                sources,
                all,
                sanitizers,
                propagators,
                rules,
                results,
                functions,
                constants,
                words,
                clients,
                logging);
    }

    /** The types of all methods that it names, and those around them. */
    public Set<TypeName> namedTypes() {
        return Stream.of(
                        sources.stream().map(Source::method),
                        Stream.of(sinks, clients.calls(), logging.calls())
                                .flatMap(List::stream)
                                .map(Sink::method),
                        sanitizers.stream().map(Sanitizer::method),
                        propagators.stream().map(Propagator::method),
                        results.stream().map(LibraryResult::method),
                        functions.stream().map(LibraryFunction::method),
                        functions.stream().flatMap(function -> function.givenTo().stream()))
                .flatMap(methods -> methods.flatMap(method -> method.type().stream()))
                .flatMap(type -> Stream.iterate(
                                Optional.of(type), Optional::isPresent, inner -> inner.flatMap(TypeName::enclosing))
                        .flatMap(Optional::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The methods that are given functions whose results a sink hands over. */
    public Stream<MethodPattern> takersOf(Sink sink) {
        return functions.stream()
                .filter(function ->
                        function.method().type().equals(sink.method().type()))
                .flatMap(function -> function.givenTo().stream());
    }

    public Optional<DataType> dataType(String id) {
        return dataTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public Optional<Vendor> vendor(String id) {
        return vendors.stream().filter(vendor -> vendor.id().equals(id)).findFirst();
    }
}
