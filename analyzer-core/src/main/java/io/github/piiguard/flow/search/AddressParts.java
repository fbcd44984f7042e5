package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Addresses;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the parts of addresses are that no caller passes: they are asked for as data is, and lead to vendors. */
final class AddressParts {
    private final Addresses addresses;
    private final InjectedClients injected;
    private final Map<SinkTarget.AddressPart, Set<String>> vendors = new HashMap<>();
    private final Set<Question> questions = new LinkedHashSet<>();

    /** What may be injected, unless the program itself says what it is. */
    private record Question(SinkTarget.AddressPart part, MethodSignature method, Atom.Input input) {}

    private AddressParts(Addresses addresses, InjectedClients injected) {
        this.addresses = addresses;
        this.injected = injected;
    }

    static AddressParts in(Search search) {
        return new AddressParts(search.services().addresses(), new InjectedClients(search));
    }

    /** The questions that a call's address leaves open in a method. */
    static List<SinkFlow> of(MethodSignature method, SinkTarget.AddressedCall call) {
        return call.address()
                .atoms()
                .filter(Atom.Input.class::isInstance)
                .map(Atom.Input.class::cast)
                .map(input -> new SinkFlow(part(method, input), List.of(), Value.EMPTY, input, Mark.PLAIN))
                .toList();
    }

    private static SinkTarget.AddressPart part(MethodSignature method, Atom.Input input) {
        return new SinkTarget.AddressPart(method, input.path());
    }

    /** Takes an answer: something that lies at a part of an address. */
    void add(MethodSignature method, SinkFlow flow) {
        if (flow.target() instanceof SinkTarget.AddressPart part) {
            Set<String> found = vendors.computeIfAbsent(part, key -> new TreeSet<>());
            found.addAll(addresses.vendors(Value.of(flow.atom())));
            if (flow.atom() instanceof Atom.Input input) {
                found.addAll(givenBySettings(method, input));
                questions.add(new Question(part, method, input));
            }
        }
    }

    /** Asks the container for what the program, as far as it is known now, does not give itself. */
    void askContainer() {
        questions.forEach(question -> vendors.computeIfAbsent(question.part(), key -> new TreeSet<>())
                .addAll(injected.vendors(question.method(), question.input())));
    }

    private Set<String> givenBySettings(MethodSignature method, Atom.Input input) {
        return input.path().root() instanceof Root.Parameter parameter
                        && input.path().selectors().isEmpty()
                ? addresses.vendors(method, parameter.index())
                : Set.of();
    }

    /** The vendors to which an address leads that is seen from a method. */
    Set<String> vendors(MethodSignature method, Value address) {
        Set<String> result = new TreeSet<>(addresses.vendors(address));
        address.atoms()
                .filter(Atom.Input.class::isInstance)
                .map(atom -> part(method, (Atom.Input) atom))
                .forEach(part -> result.addAll(vendors.getOrDefault(part, Set.of())));
        return result;
    }
}
