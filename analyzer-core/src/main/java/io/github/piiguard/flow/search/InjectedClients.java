package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Addresses;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What objects are that a container makes in one place and injects in another: clients that were given their address there. */
final class InjectedClients {
    private static final List<String> QUALIFIERS = List.of("Qualifier", "Named");

    private final Services services;
    private final Function<MethodSignature, Summary> summaries;
    private final List<MethodHeader> providers = new ArrayList<>();
    private boolean isRead;

    InjectedClients(Services services, Function<MethodSignature, Summary> summaries) {
        this.services = services;
        this.summaries = summaries;
    }

    /** A field or parameter into which an object is injected, and the part of the object that is wanted. */
    private record Injection(TypeName type, Set<String> names, List<Selector> part) {}

    /** The vendors to which an address leads that is a part of an injected object. */
    Set<String> vendors(MethodSignature method, Atom.Input input) {
        Set<String> result = new TreeSet<>();
        injection(method, input.path())
                .filter(injection -> !injection.type().equals(TypeName.STRING))
                .ifPresent(injection -> provided(injection)
                        .forEach(provider -> result.addAll(vendors(provider.signature(), injection.part()))));
        return result;
    }

    private Set<String> vendors(MethodSignature provider, List<Selector> part) {
        Summary summary = summaries.apply(provider);
        Value found = summary.result();
        for (Selector selector : part) {
            found = summary.heap().read(found, selector, TypeUse.UNKNOWN);
        }
        Addresses addresses = services.addresses();
        Value address = Flattening.text(summary.heap(), found);
        Set<String> result = new TreeSet<>(addresses.vendors(address));
        address.atoms().forEach(atom -> {
            if (atom instanceof Atom.Input input && input.path().root() instanceof Root.Parameter parameter) {
                result.addAll(addresses.vendors(provider, parameter.index()));
            }
        });
        return result;
    }

    private Optional<Injection> injection(MethodSignature method, AccessPath path) {
        List<Selector> selectors = path.selectors();
        for (int i = selectors.size() - 1; i >= 0; i--) {
            Optional<FieldHeader> field = selectors.get(i) instanceof Selector.Field selector
                    ? services.types()
                            .findField(selector.owner(), selector.name())
                            .filter(this::isOfProject)
                    : Optional.empty();
            if (field.isPresent()) {
                return Optional.of(injection(field.get(), selectors.subList(i + 1, selectors.size())));
            }
        }
        return path.root() instanceof Root.Parameter parameter
                ? services.program().body(method).map(body -> injection(
                        method, parameter.index(), body.parameters().get(parameter.index()), selectors))
                : Optional.empty();
    }

    private boolean isOfProject(FieldHeader field) {
        return services.types()
                .header(field.name().owner())
                .filter(TypeHeader::isProject)
                .isPresent();
    }

    private Injection injection(FieldHeader field, List<Selector> part) {
        String name = field.name().name();
        AnnotationTexts texts = texts(field.name().owner());
        Set<String> names = new TreeSet<>(Set.of(name));
        QUALIFIERS.forEach(qualifier -> texts.ofField(name, qualifier, "value").ifPresent(names::add));
        return new Injection(field.type().name(), names, part);
    }

    private Injection injection(MethodSignature method, int index, Variable parameter, List<Selector> part) {
        AnnotationTexts texts = texts(method.owner());
        Set<String> names = new TreeSet<>(Set.of(parameter.name()));
        QUALIFIERS.forEach(
                qualifier -> texts.ofParameter(method, index, qualifier, "value").ifPresent(names::add));
        return new Injection(parameter.type().name(), names, part);
    }

    private AnnotationTexts texts(TypeName type) {
        return services.types().header(type).map(TypeHeader::annotationTexts).orElse(AnnotationTexts.NONE);
    }

    /** The methods that make the object: of several that make one of the type, those of its name, or the primary ones. */
    private List<MethodHeader> provided(Injection injection) {
        List<MethodHeader> typed = providers().stream()
                .filter(method -> services.types().isSubtype(method.returnType().name(), injection.type()))
                .toList();
        if (typed.size() < 2) {
            return typed;
        }
        List<MethodHeader> named = typed.stream()
                .filter(method -> names(method).stream().anyMatch(injection.names()::contains))
                .toList();
        return named.isEmpty()
                ? typed.stream()
                        .filter(method -> method.annotations().contains("Primary"))
                        .toList()
                : named;
    }

    private Set<String> names(MethodHeader provider) {
        MethodSignature method = provider.signature();
        AnnotationTexts texts = texts(method.owner());
        Set<String> names = new TreeSet<>(Set.of(method.name()));
        texts.ofMethod(method, "Bean", "value").ifPresent(names::add);
        texts.ofMethod(method, "Bean", "name").ifPresent(names::add);
        QUALIFIERS.forEach(
                qualifier -> texts.ofMethod(method, qualifier, "value").ifPresent(names::add));
        return names;
    }

    private List<MethodHeader> providers() {
        if (!isRead) {
            isRead = true;
            providers.addAll(services.program().providers());
        }
        return providers;
    }
}
