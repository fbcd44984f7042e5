package io.github.piiguard.analysis;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.LibraryResult;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.Library;
import io.github.piiguard.types.senders.Sender;
import io.github.piiguard.types.senders.UnlistedSenders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls of libraries that send data by the evidence of their own classes. What a maker that the policy knows has on the
 * class path is left to the policy's entries, and so is what the program's own maker has.
 */
record UnlistedSinks(List<Vendor> vendors, List<Sink> sinks) {
    UnlistedSinks {
        vendors = List.copyOf(vendors);
        sinks = List.copyOf(sinks);
    }

    static UnlistedSinks of(Policy policy, NameIndex index, ClassPath classPath) {
        Set<String> known = knownMakers(policy);
        List<Vendor> vendors = new ArrayList<>();
        List<Sink> sinks = new ArrayList<>();
        List<Sender> senders =
                new UnlistedSenders(classPath, index).among(library -> isOfStranger(library, known, index));
        for (Sender sender : senders) {
            Vendor vendor = Vendor.unlisted(name(sender.host()), sender.library(), sender.host());
            vendors.add(vendor);
            byName(sender).values().forEach(overloads -> sinks.addAll(sinks(overloads, vendor, sender.library())));
        }
        return new UnlistedSinks(vendors, sinks);
    }

    private static boolean isOfStranger(Library library, Set<String> known, NameIndex index) {
        return library.packages().stream()
                .map(UnlistedSenders::root)
                .noneMatch(maker -> known.contains(maker) || index.hasPackageBelow(maker));
    }

    private static Set<String> knownMakers(Policy policy) {
        return Stream.of(
                        policy.sinks().stream().map(Sink::method),
                        policy.clients().calls().stream().map(Sink::method),
                        policy.sources().stream().map(Source::method),
                        policy.sanitizers().stream().map(Sanitizer::method),
                        policy.propagators().stream().map(Propagator::method),
                        policy.results().stream().map(LibraryResult::method))
                .flatMap(methods -> methods)
                .flatMap(method -> method.type().stream())
                .map(TypeName::qualified)
                .map(UnlistedSenders::root)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Sender.Method>> byName(Sender sender) {
        Map<String, List<Sender.Method>> result = new TreeMap<>();
        for (Sender.Method method : sender.methods()) {
            MethodSignature signature = method.signature();
            result.computeIfAbsent(signature.owner() + "#" + signature.name(), name -> new ArrayList<>())
                    .add(method);
        }
        return result;
    }

    /** One entry for all overloads, unless an index means different things in two of them. */
    private static List<Sink> sinks(List<Sender.Method> overloads, Vendor vendor, String library) {
        Map<Integer, ArgumentRole> common = new TreeMap<>();
        overloads.forEach(method -> common.putAll(GuessedRoles.of(method)));
        boolean isOne = overloads.stream().allMatch(method -> common.entrySet().stream()
                .filter(role -> role.getKey() < method.signature().arity())
                .allMatch(role -> role.getValue().equals(GuessedRoles.of(method).get(role.getKey()))));
        MethodSignature first = overloads.get(0).signature();
        return isOne
                ? List.of(sink(
                        new MethodPattern(Optional.of(first.owner()), first.name(), Optional.empty()),
                        common,
                        vendor,
                        library))
                : overloads.stream()
                        .map(method -> sink(exactly(method.signature()), GuessedRoles.of(method), vendor, library))
                        .toList();
    }

    private static MethodPattern exactly(MethodSignature method) {
        return new MethodPattern(
                Optional.of(method.owner()),
                method.name(),
                Optional.of(method.parameterTypes().stream()
                        .map(TypeName::qualified)
                        .toList()));
    }

    private static Sink sink(MethodPattern method, Map<Integer, ArgumentRole> roles, Vendor vendor, String library) {
        return new Sink(
                method,
                vendor.id(),
                roles,
                Optional.of(ArgumentRole.PROPERTIES),
                Optional.empty(),
                Optional.empty(),
                library,
                Optional.empty());
    }

    /** The part of a host's name that its owner has chosen: {@code acme} of {@code api.eu.acme.co.uk}. */
    private static String name(String host) {
        List<String> labels = Arrays.asList(host.split("\\."));
        int last = labels.size() - 2;
        boolean isSharedEnd = last > 0
                && labels.get(last).length() <= 3
                && labels.get(last + 1).length() == 2;
        return labels.get(isSharedEnd ? last - 1 : last);
    }
}
