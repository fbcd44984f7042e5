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
    private static final List<String> KEYS =
            List.of("vendor", "givenTo", "typeAnnotation", "addresses", "methods", "parameters", "others");

    private final SinkReader sinks;
    private final KnownIds ids;

    ClientReader(SinkReader sinks, KnownIds ids) {
        this.sinks = sinks;
        this.ids = ids;
    }

    HttpClients read(List<PolicyDocument> documents) {
        List<Sink> calls = documents.stream()
                .flatMap(document -> document.section("clients").stream())
                .map(this::call)
                .toList();
        List<HttpClients.Declared> declared = documents.stream()
                .flatMap(document -> document.section("clientInterfaces").stream())
                .map(this::declared)
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

    private HttpClients.Declared declared(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        List<YamlValue> givenTo = entry.value("givenTo").map(YamlValue::list).orElse(List.of());
        if (!givenTo.isEmpty() && entry.value("vendor").isEmpty()) {
            throw givenTo.get(0).fault("'givenTo' is without a vendor", "name the vendor that gets the requests");
        }
        Map<String, ArgumentRole> parameters = new TreeMap<>();
        entry.value("parameters")
                .map(YamlValue::entries)
                .orElse(Map.of())
                .forEach((name, role) -> parameters.put(name, SinkReader.role(role)));
        return new HttpClients.Declared(
                entry.value("vendor").map(ids::vendor),
                givenTo.stream().map(FlowEntryReader::typed).toList(),
                entry.optionalText("typeAnnotation"),
                entry.texts("addresses"),
                entry.texts("methods"),
                parameters,
                entry.value("others").map(SinkReader::role));
    }
}
