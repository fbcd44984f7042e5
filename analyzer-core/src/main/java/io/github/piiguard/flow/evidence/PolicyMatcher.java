package io.github.piiguard.flow.evidence;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the policy entries that mean a called method. */
public final class PolicyMatcher {
    private final TypeHierarchy types;
    private final Set<TypeName> accessorTypes;
    private final Map<String, List<Sink>> sinks;
    private final Map<String, List<Source>> sources;
    private final Map<String, List<Sanitizer>> sanitizers;
    private final Map<String, List<Propagator>> propagators;
    private final IdentityHashMap<List<?>, Map<Question, Optional<?>>> answers = new IdentityHashMap<>();
    private final Set<String> vendorPackages = new TreeSet<>();
    private final Map<String, Set<TypeName>> typesOfVendors = new HashMap<>();
    private Optional<Set<String>> sdks = Optional.empty();

    public PolicyMatcher(Policy policy, TypeHierarchy types) {
        this.types = types;
        sinks = byName(policy.sinks(), Sink::method);
        sources = byName(policy.sources(), Source::method);
        sanitizers = byName(policy.sanitizers(), Sanitizer::method);
        propagators = byName(policy.propagators(), Propagator::method);
        Set<TypeName> sinkTypes = new TreeSet<>();
        policy.sinks().forEach(sink -> sink.method().type().ifPresent(sinkTypes::add));
        accessorTypes = SinkFamily.withGivers(sinkTypes, policy.results());
    }

    private static <E> Map<String, List<E>> byName(List<E> entries, Function<E, MethodPattern> pattern) {
        Map<String, List<E>> result = new LinkedHashMap<>();
        for (E entry : entries) {
            result.computeIfAbsent(pattern.apply(entry).method(), name -> new ArrayList<>())
                    .add(entry);
        }
        return result;
    }

    /**
     * Whether a library's type lies beside one that hands data over, and so belongs to a vendor's own SDK. Only the class path
     * tells.
     */
    public boolean isOfSdk(TypeName type) {
        return types.library(type).filter(this::isSdk).isPresent();
    }

    /** Whether a jar of that name holds such a type. */
    public boolean isSdk(String library) {
        if (sdks.isEmpty()) {
            Set<TypeName> ofVendors = new TreeSet<>(accessorTypes);
            sinks.values().stream()
                    .flatMap(List::stream)
                    .filter(PolicyMatcher::isOfVendor)
                    .forEach(sink -> sink.method().type().ifPresent(ofVendors::add));
            sdks = Optional.of(ofVendors.stream()
                    .map(types::library)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return sdks.get().contains(library);
    }

    /** The types whose methods hand data to a vendor. */
    public Set<TypeName> typesOf(String vendor) {
        return typesOfVendors.computeIfAbsent(vendor, asked -> sinks.values().stream()
                .flatMap(List::stream)
                .filter(sink -> sink.vendor().equals(asked))
                .flatMap(sink -> sink.method().type().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    public Set<String> sinkNamesOfAnyType() {
        Set<String> result = new TreeSet<>();
        sinks.forEach((name, list) -> {
            if (list.stream().anyMatch(sink -> sink.method().type().isEmpty())) {
                result.add(name);
            }
        });
        return result;
    }

    /** Whether some sink has that simple name and may take that many arguments. */
    public boolean isSinkName(String name, int arity) {
        return !name.equals("<init>")
                && sinks.getOrDefault(name, List.of()).stream()
                        .filter(PolicyMatcher::isOfVendor)
                        .anyMatch(sink -> sink.method().acceptsArity(arity));
    }

    /** The sinks of that name on types whose simple name the receiver's own name tells: {@code scope}, {@code people}. */
    public Stream<Sink> sinksOfType(String typeHint, String name, int arity) {
        return sinks.getOrDefault(name, List.of()).stream()
                .filter(PolicyMatcher::isOfVendor)
                .filter(sink -> sink.method().acceptsArity(arity))
                .filter(sink -> sink.method()
                        .type()
                        .filter(type -> isHinted(type, typeHint))
                        .isPresent());
    }

    /** Whether the entry names a vendor's own library, whose methods no other is likely to have. */
    private static boolean isOfVendor(Sink sink) {
        return sink.address().isEmpty();
    }

    private static boolean isHinted(TypeName type, String hint) {
        String simple = type.simpleName();
        return simple.equalsIgnoreCase(hint) || simple.equalsIgnoreCase("I" + hint);
    }

    public Optional<Sink> sink(Callee callee, int arity) {
        return best(sinks, Sink::method, callee, arity);
    }

    public Optional<Source> source(Callee callee, int arity) {
        return best(sources, Source::method, callee, arity);
    }

    public Optional<Sanitizer> sanitizer(Callee callee, int arity) {
        Optional<Sanitizer> typed = best(sanitizers, Sanitizer::method, callee, arity);
        return typed.isPresent() ? typed : byNameAlone(sanitizers, Sanitizer::method, Sanitizer::degree, callee, arity);
    }

    /** The entry for the called method, its receiver's type included. */
    public Optional<Propagator> exactPropagator(Callee callee, int arity) {
        return best(propagators, Propagator::method, callee, arity);
    }

    /**
     * The entry for the called method; where the receiver's type is not known, what its name alone tells.
     *
     * @param isNamed whether the calling file names the package of a type: what a vendor calls its methods says nothing elsewhere
     */
    public Optional<Propagator> propagator(Callee callee, int arity, Predicate<TypeName> isNamed) {
        Optional<Propagator> typed = best(propagators, Propagator::method, callee, arity);
        // What tells by name alone is costly to choose, and asked only where no type is known.
        return typed.isPresent() || !callee.receiverType().isUnknown()
                ? typed
                : byNameAlone(telling(callee, arity, isNamed), Propagator::method, Propagator::effects, callee, arity);
    }

    /**
     * The entries that tell by name alone: not those of functions, nor those that drop what they are given, nor those of a
     * vendor that the file does not name.
     */
    private Map<String, List<Propagator>> telling(Callee callee, int arity, Predicate<TypeName> isNamed) {
        return Map.of(
                callee.name(),
                propagators.getOrDefault(callee.name(), List.of()).stream()
                        .filter(entry -> !entry.makesFunction() && (arity == 0 || !entry.isFluentOnly()))
                        .filter(entry -> entry.method()
                                .type()
                                .filter(type -> isOfVendor(type) && !isNamed.test(type))
                                .isEmpty())
                        .toList());
    }

    private boolean isOfVendor(TypeName type) {
        if (vendorPackages.isEmpty()) {
            sinks.values().stream()
                    .flatMap(List::stream)
                    .filter(PolicyMatcher::isOfVendor)
                    .flatMap(sink -> sink.method().type().stream())
                    .map(TypeName::packageName)
                    .forEach(vendorPackages::add);
        }
        return vendorPackages.contains(type.packageName());
    }

    /**
     * When the receiver's type is not known, what most entries of that name and arity say is what such a method does; those
     * that name their parameters speak before those that take any. Of two meanings with as many entries the first counts.
     */
    private static <E> Optional<E> byNameAlone(
            Map<String, List<E>> entries,
            Function<E, MethodPattern> pattern,
            Function<E, Object> meaning,
            Callee callee,
            int arity) {
        if (!callee.receiverType().isUnknown() || callee.name().equals("<init>")) {
            return Optional.empty();
        }
        List<E> accepting = entries.getOrDefault(callee.name(), List.of()).stream()
                .filter(entry -> pattern.apply(entry).acceptsArity(arity))
                .toList();
        List<E> exact = accepting.stream()
                .filter(entry -> pattern.apply(entry).parameterTypes().isPresent())
                .toList();
        List<E> voting = exact.isEmpty() ? accepting : exact;
        Map<Object, List<E>> meanings =
                voting.stream().collect(Collectors.groupingBy(meaning, LinkedHashMap::new, Collectors.toList()));
        int most = meanings.values().stream().mapToInt(List::size).max().orElse(0);
        return meanings.values().stream()
                .filter(alike -> alike.size() == most)
                .map(alike -> alike.get(0))
                .findFirst();
    }

    private record Question(Callee callee, int arity) {}

    // The answers of one list of entries are entries of it.
    @SuppressWarnings("unchecked")
    private <E> Optional<E> best(
            Map<String, List<E>> entries, Function<E, MethodPattern> pattern, Callee callee, int arity) {
        List<E> named = entries.getOrDefault(callee.name(), List.of());
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return (Optional<E>) answers.computeIfAbsent(named, list -> new HashMap<>())
                .computeIfAbsent(new Question(callee, arity), asked -> search(named, pattern, callee, arity));
    }

    private <E> Optional<E> search(List<E> named, Function<E, MethodPattern> pattern, Callee callee, int arity) {
        List<TypeName> receiverTypes = receiverTypes(callee);
        E best = null;
        int bestRank = Integer.MAX_VALUE;
        for (E entry : named) {
            if (isOtherOverload(pattern.apply(entry), callee)) {
                continue;
            }
            int rank = rank(pattern.apply(entry), callee, arity, receiverTypes);
            if (rank < bestRank) {
                best = entry;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<TypeName> receiverTypes(Callee callee) {
        List<TypeName> result = new ArrayList<>();
        result.add(callee.receiverType());
        // A constructor is not inherited.
        if (!callee.name().equals("<init>")) {
            result.addAll(types.supertypes(callee.receiverType()));
        }
        if (callee instanceof Callee.Resolved resolved) {
            result.add(resolved.declaration().owner());
        }
        return result;
    }

    /** A pattern with parameters means one method of the program; of a library's methods it means the like, too. */
    private boolean isOtherOverload(MethodPattern pattern, Callee callee) {
        return callee instanceof Callee.Resolved resolved
                && !parametersAgree(pattern, resolved)
                && types.header(resolved.declaration().owner())
                        .filter(TypeHeader::isProject)
                        .isPresent();
    }

    /** 0 is the closest; {@code MAX_VALUE} means that the pattern is not meant. */
    private static int rank(MethodPattern pattern, Callee callee, int arity, List<TypeName> receiverTypes) {
        if (!pattern.acceptsArity(arity)) {
            return Integer.MAX_VALUE;
        }
        int parameterRank = pattern.parameterTypes().isPresent() ? 0 : 1;
        if (callee instanceof Callee.Resolved resolved && !parametersAgree(pattern, resolved)) {
            parameterRank = 3;
        }
        if (pattern.type().isEmpty()) {
            return 1_000_000;
        }
        int distance = distance(pattern.type().get(), callee, receiverTypes);
        return distance == Integer.MAX_VALUE ? distance : distance * 4 + parameterRank;
    }

    private static int distance(TypeName wanted, Callee callee, List<TypeName> receiverTypes) {
        int distance = receiverTypes.indexOf(wanted);
        if (distance >= 0) {
            return distance;
        }
        TypeName receiver = callee.receiverType();
        boolean isSibling = callee instanceof Callee.Unresolved
                && receiver.qualified().contains(".")
                && wanted.qualified().startsWith(receiver.qualified() + ".");
        return isSibling ? 1_000 : Integer.MAX_VALUE;
    }

    /** Whether no parameter's type says that the pattern means another overload. */
    private static boolean parametersAgree(MethodPattern pattern, Callee.Resolved callee) {
        List<String> wanted = pattern.parameterTypes().orElse(List.of());
        List<TypeName> actual = callee.declaration().parameterTypes();
        if (wanted.size() != actual.size()) {
            return true;
        }
        for (int i = 0; i < wanted.size(); i++) {
            TypeName type = actual.get(i);
            if (!type.isUnknown() && !simple(wanted.get(i)).equals(simple(type.qualified()))) {
                return false;
            }
        }
        return true;
    }

    private static String simple(String name) {
        String erased = name.replace("...", "[]");
        return erased.substring(erased.lastIndexOf('.') + 1);
    }
}
