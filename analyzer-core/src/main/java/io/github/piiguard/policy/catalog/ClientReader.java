package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.Sink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the entries of {@code clients}, {@code clientInterfaces} and {@code keyHeaders}. */
final class ClientReader {
    private final SinkReader sinks;

    ClientReader(SinkReader sinks) {
        this.sinks = sinks;
    }

    HttpClients read(List<PolicyDocument> documents) {
        List<Sink> calls = documents.stream()
                .flatMap(document -> document.section("clients").stream())
                .map(this::call)
                .toList();
        List<HttpClients.Declared> declared = documents.stream()
                .flatMap(document -> document.section("clientInterfaces").stream())
                .map(ClientReader::declared)
                .toList();
        Set<String> headers = documents.stream()
                .flatMap(document -> document.section("keyHeaders").stream())
                .map(value -> value.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new HttpClients(calls, headers, declared);
    }

    private Sink call(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "address", "arguments", "receiver"));
        Address address = Address.of(
                entry.required("address").list().stream().map(PortParser::read).toList(), Optional.empty());
        return sinks.read(entry, Sink.BY_ADDRESS).sentTo(address);
    }

    private static HttpClients.Declared declared(YamlValue value) {
        YamlObject entry =
                YamlObject.of(value, List.of("typeAnnotation", "addresses", "methods", "parameters", "others"));
        Map<String, ArgumentRole> parameters = new TreeMap<>();
        entry.value("parameters")
                .map(YamlValue::entries)
                .orElse(Map.of())
                .forEach((name, role) -> parameters.put(name, SinkReader.role(role)));
        return new HttpClients.Declared(
                entry.optionalText("typeAnnotation"),
                entry.texts("addresses"),
                entry.texts("methods"),
                parameters,
                entry.value("others").map(SinkReader::role));
    }
}
