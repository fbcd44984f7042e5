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
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
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
    private final Services services;
    private final Words known;
    private final Search search;
    private final List<MethodHeader> providers = new ArrayList<>();
    private boolean isRead;

    InjectedClients(Search search) {
        this.services = search.services();
        this.known = services.policy().words();
        this.search = search;
    }

    /** A field or parameter into which an object is injected, and the part of the object that is wanted. */
    private record Injection(TypeName type, String name, List<Selector> part) {}

    /** The vendors to which an address leads that is a part of an injected object. */
    Set<String> vendors(MethodSignature method, Atom.Input input) {
        Set<String> result = new TreeSet<>();
        injection(method, input)
                .filter(injection -> !injection.type().equals(TypeName.STRING))
                .ifPresent(injection -> provided(injection)
                        .forEach(provider -> result.addAll(vendors(provider.signature(), injection.part()))));
        return result;
    }

    private Set<String> vendors(MethodSignature provider, List<Selector> part) {
        Summary summary = search.summary(provider);
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

    /** Where the object comes from: a field that says so, or a parameter that no caller of the program gives. */
    private Optional<Injection> injection(MethodSignature method, Atom.Input input) {
        AccessPath path = input.path();
        List<Selector> selectors = path.selectors();
        for (int i = selectors.size() - 1; i >= 0; i--) {
            Optional<FieldHeader> field = selectors.get(i) instanceof Selector.Field selector
                    ? services.types()
                            .findField(selector.owner(), selector.name())
                            .filter(this::isOfProject)
                    : Optional.empty();
            if (field.isPresent()) {
                List<Selector> part = selectors.subList(i + 1, selectors.size());
                return field.filter(found -> known.hasAny(WordList.INJECTING_ANNOTATIONS, found.annotations()))
                        .map(found -> injection(found, part));
            }
        }
        return path.root() instanceof Root.Parameter parameter
                        && search.observations().isUncalled(method, input)
                ? services.program()
                        .body(method)
                        .map(body -> injection(
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
        AnnotationTexts texts = texts(field.name().owner());
        String name = field.name().name();
        return new Injection(
                field.type().name(), qualified(qualifier -> texts.ofField(name, qualifier, "value"), name), part);
    }

    private Injection injection(MethodSignature method, int index, Variable parameter, List<Selector> part) {
        AnnotationTexts texts = texts(method.owner());
        return new Injection(
                parameter.type().name(),
                qualified(qualifier -> texts.ofParameter(method, index, qualifier, "value"), parameter.name()),
                part);
    }

    /** The name that a qualifier says, else that of the member itself. */
    private String qualified(Function<String, Optional<String>> texts, String name) {
        return known.all(WordList.QUALIFYING_ANNOTATIONS).stream()
                .flatMap(qualifier -> texts.apply(qualifier).stream())
                .findFirst()
                .orElse(name);
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
                .filter(method -> names(method).contains(injection.name()))
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
        known.all(WordList.QUALIFYING_ANNOTATIONS)
                .forEach(qualifier -> texts.ofMethod(method, qualifier, "value").ifPresent(names::add));
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
