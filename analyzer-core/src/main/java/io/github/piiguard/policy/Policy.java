package io.github.piiguard.policy;

import java.util.List;
import java.util.Optional;
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
    }

    /** The same policy with further sinks. */
    public Policy with(List<Sink> more) {
        List<Sink> all = Stream.concat(sinks.stream(), more.stream()).toList();
        return new Policy(dataTypes, vendors, sources, all, sanitizers, propagators, rules, results, clients, logging);
    }

    public Optional<DataType> dataType(String id) {
        return dataTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public Optional<Vendor> vendor(String id) {
        return vendors.stream().filter(vendor -> vendor.id().equals(id)).findFirst();
    }
}
