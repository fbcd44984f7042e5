package io.github.piiguard.analysis;

import io.github.piiguard.flow.evidence.Recipients;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.LogLevel;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.settings.Configuration;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The calls that may go to a vendor without an SDK of it: those of HTTP clients, and those that write log lines. A program in
 * whose texts and settings no vendor's host occurs, and which forwards no lines, has none, so that nothing is looked for.
 */
record AddressedSinks(
        Policy policy,
        NameIndex index,
        ProjectHierarchy types,
        Configuration configuration,
        Function<SourceFile, List<MethodBody>> bodies) {
    /** Where an object that sends requests keeps the address it was made for. */
    private static final Port ADDRESS = new Port(Port.Root.THIS, 0, List.of(new Port.Selector.Field("url")));

    private static final List<String> HEADER_ANNOTATIONS = List.of("Header", "RequestHeader", "HeaderParam");

    List<Sink> sinks() {
        List<Sink> sinks = new ArrayList<>(logCalls());
        boolean isAddressed = namesVendor();
        if (isAddressed) {
            sinks.addAll(policy.clients().calls());
        }
        RequestInterfaces interfaces = new RequestInterfaces(index, types, bodies);
        policy.clients().declared().stream()
                .filter(declared -> isAddressed || declared.vendor().isPresent())
                .forEach(declared ->
                        interfaces.of(declared).forEach(header -> sinks.addAll(requests(header, declared))));
        return sinks;
    }

    /** The calls that write a line which some bridge forwards. */
    private List<Sink> logCalls() {
        Optional<LogLevel> lowest = configuration.routes().lowestLevel();
        return lowest.isEmpty()
                ? List.of()
                : policy.logging().calls().stream()
                        .filter(call -> isForwarded(call, lowest.get()))
                        .toList();
    }

    private boolean isForwarded(Sink call, LogLevel lowest) {
        Optional<Address.LogLine> line = call.address().flatMap(Address::line);
        boolean isContext = line.filter(Address.LogLine::isContext).isPresent();
        return isContext
                ? configuration.routes().forwardsContext()
                : line.flatMap(Address.LogLine::level)
                        .map(level -> level.compareTo(lowest) >= 0)
                        .orElse(true);
    }

    private boolean namesVendor() {
        Recipients recipients = new Recipients(policy);
        return recipients.hosts().stream().anyMatch(host -> !index.naming(host).isEmpty())
                || configuration.settings().values().values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(value -> !recipients.vendorsIn(value).isEmpty());
    }

    private List<Sink> requests(TypeHeader header, HttpClients.Declared declared) {
        List<Sink> requests = new ArrayList<>();
        for (MethodHeader method : header.methods()) {
            if (isProgramText(method)) {
                continue;
            }
            Optional<String> annotation = declared.methodAnnotations().stream()
                    .filter(name ->
                            method.annotations().contains(TypeName.of(name).simpleName()))
                    .findFirst();
            if (annotation.isPresent() || declared.methodAnnotations().isEmpty()) {
                requests.add(request(header, method, declared));
            }
        }
        return requests;
    }

    /** Of what the interface itself says how it is done nothing is sent. */
    private static boolean isProgramText(MethodHeader method) {
        return method.isStatic() || method.modifiers().contains(Modifier.DEFAULT);
    }

    private boolean isKeyHeader(AnnotationTexts texts, MethodSignature method, int parameter) {
        return HEADER_ANNOTATIONS.stream()
                .flatMap(name -> Stream.of("value", "name")
                        .flatMap(member -> texts.ofParameter(method, parameter, name, member).stream()))
                .anyMatch(header -> policy.clients().keyHeaders().contains(header.toLowerCase(Locale.ROOT)));
    }

    private Sink request(TypeHeader header, MethodHeader method, HttpClients.Declared declared) {
        MethodSignature signature = method.signature();
        AnnotationTexts texts = header.annotationTexts();
        Map<Integer, ArgumentRole> roles = new TreeMap<>();
        for (int i = 0; i < signature.arity(); i++) {
            int index = i;
            declared.parameters().entrySet().stream()
                    .filter(role -> texts.isOnParameter(signature, index, role.getKey()))
                    .map(Map.Entry::getValue)
                    // What is data in one of two roles is data.
                    .min(Comparator.comparing(ArgumentRole.TOKEN::equals))
                    .or(declared::otherParameters)
                    .filter(role -> !isKeyHeader(texts, signature, index))
                    .ifPresent(role -> roles.put(index, role));
        }
        MethodPattern pattern = new MethodPattern(
                Optional.of(header.name()),
                signature.name(),
                Optional.of(signature.parameterTypes().stream()
                        .map(TypeName::qualified)
                        .toList()));
        Address address = Address.of(List.of(ADDRESS), said(texts, signature, declared));
        String entry = header.location().file() + ":" + header.location().line();
        return new Sink(
                pattern,
                declared.vendor().orElse(Sink.BY_ADDRESS),
                roles,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entry,
                declared.vendor().isPresent() ? Optional.empty() : Optional.of(address));
    }

    /** What annotations say of the address: on the interface, or an absolute one on the method. */
    private static Optional<String> said(AnnotationTexts texts, MethodSignature method, HttpClients.Declared declared) {
        List<String> found = new ArrayList<>();
        declared.typeAnnotation().ifPresent(annotation -> declared.addresses()
                .forEach(member -> texts.ofType(annotation, member).ifPresent(found::add)));
        declared.methodAnnotations().forEach(annotation -> texts.ofMethod(method, annotation, "value")
                .ifPresent(found::add));
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", found));
    }
}
