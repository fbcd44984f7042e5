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
            sender.methods().stream()
                    .map(UnlistedSinks::anyOverload)
                    .distinct()
                    .forEach(method -> sinks.add(sink(method, vendor, sender.library())));
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

    private static MethodPattern anyOverload(MethodSignature method) {
        return new MethodPattern(Optional.of(method.owner()), method.name(), Optional.empty());
    }

    private static Sink sink(MethodPattern method, Vendor vendor, String library) {
        return new Sink(
                method,
                vendor.id(),
                Map.of(),
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
