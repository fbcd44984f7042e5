package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.Logging;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts a policy together: what the user says comes first and replaces what the catalogue says under the same id.
 *
 * @param user what the user's own policy file says
 * @param quick what the user's build file says
 * @param builtIn what the catalogue says; nothing when the user starts from nothing
 */
record PolicyAssembly(PolicyPart user, QuickEntries quick, PolicyPart builtIn) {
    Policy assemble() {
        Subtypes subtypes = new Subtypes(user.subtypes(), builtIn.subtypes());
        return new Policy(
                dataTypes(),
                vendors(),
                subtypes.repeat(sources(), Source::method, Source::of),
                subtypes.repeat(sinks(), Sink::method, Sink::of),
                all(PolicyPart::sanitizers),
                subtypes.repeat(all(PolicyPart::propagators), Propagator::method, PolicyAssembly::copy),
                all(PolicyPart::rules),
                all(PolicyPart::results),
                all(PolicyPart::functions).stream()
                        .map(function -> function.givenTo(
                                subtypes.repeat(function.givenTo(), taker -> taker, (taker, other) -> other)))
                        .toList(),
                all(PolicyPart::constants),
                words(),
                clients(subtypes),
                logging(subtypes));
    }

    /** The lists of both together, so that a user adds to what the catalogue says; of abbreviations the user's count. */
    private Words words() {
        Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
        Stream.of(builtIn, user).forEach(part -> part.words()
                .forEach((list, words) -> lists.computeIfAbsent(list, added -> new LinkedHashSet<>())
                        .addAll(words)));
        Map<String, String> abbreviations = new HashMap<>(builtIn.abbreviations());
        abbreviations.putAll(user.abbreviations());
        return new Words(lists, abbreviations);
    }

    private List<DataType> dataTypes() {
        PersonWords persons = PersonWords.of(all(PolicyPart::persons));
        return unique(DataType::id, user.dataTypes(), quick.dataTypes(), builtIn.dataTypes()).stream()
                .map(persons::expand)
                .toList();
    }

    private List<Vendor> vendors() {
        return unique(Vendor::id, user.vendors(), builtIn.vendors(), quick.vendors());
    }

    private List<Source> sources() {
        return PolicyPart.both(user.sources().stream().map(Source::ofUser).toList(), builtIn.sources());
    }

    private List<Sink> sinks() {
        return PolicyPart.both(user.sinks(), PolicyPart.both(quick.sinks(), builtIn.sinks()));
    }

    private HttpClients clients(Subtypes subtypes) {
        HttpClients own = user.clients();
        HttpClients others = builtIn.clients();
        Set<String> headers = new TreeSet<>(own.keyHeaders());
        headers.addAll(others.keyHeaders());
        return new HttpClients(
                subtypes.repeat(PolicyPart.both(own.calls(), others.calls()), Sink::method, Sink::of),
                headers,
                PolicyPart.both(own.declared(), others.declared()));
    }

    private Logging logging(Subtypes subtypes) {
        return new Logging(
                PolicyPart.both(user.logging().bridges(), builtIn.logging().bridges()),
                subtypes.repeat(
                        PolicyPart.both(
                                user.logging().calls(), builtIn.logging().calls()),
                        Sink::method,
                        Sink::of));
    }

    private <E> List<E> all(Function<PolicyPart, List<E>> entries) {
        return PolicyPart.both(entries.apply(user), entries.apply(builtIn));
    }

    private static Propagator copy(Propagator propagator, MethodPattern method) {
        return new Propagator(method, propagator.effects(), propagator.entry());
    }

    /** The entries of all three, where of those with one id the first one counts. */
    private static <E> List<E> unique(Function<E, String> id, List<E> first, List<E> second, List<E> third) {
        Map<String, E> result = new LinkedHashMap<>();
        Stream.of(first, second, third)
                .flatMap(List::stream)
                .forEach(entry -> result.putIfAbsent(id.apply(entry), entry));
        return List.copyOf(result.values());
    }
}
