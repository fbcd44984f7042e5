package io.github.piiguard.flow.evidence;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.types.TypeHierarchy;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the policy entries that mean a called method. */
public final class PolicyMatcher {
    private final TypeHierarchy types;
    private final PolicyEntries<Sink> sinks;
    private final PolicyEntries<Source> sources;
    private final PolicyEntries<Source> usersSources;
    private final Set<String> madeByLibraries;
    private final PolicyEntries<Sanitizer> sanitizers;
    private final PolicyEntries<Propagator> propagators;
    private final Set<TypeName> modelled;
    private final VendorTypes vendors;

    public PolicyMatcher(Policy policy, TypeHierarchy types) {
        this.types = types;
        sinks = new PolicyEntries<>(policy.sinks(), Sink::method, types);
        sources = new PolicyEntries<>(policy.sources(), Source::method, types);
        usersSources = new PolicyEntries<>(
                policy.sources().stream().filter(Source::isUsers).toList(), Source::method, types);
        madeByLibraries = policy.sources().stream()
                .filter(source -> !source.isUsers())
                .map(Source::produces)
                .collect(Collectors.toUnmodifiableSet());
        sanitizers = new PolicyEntries<>(policy.sanitizers(), Sanitizer::method, types);
        propagators = new PolicyEntries<>(policy.propagators(), Propagator::method, types);
        modelled = policy.propagators().stream()
                .flatMap(propagator -> propagator.method().type().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<TypeName> sinkTypes = policy.sinks().stream()
                .flatMap(sink -> sink.method().type().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        vendors = new VendorTypes(policy.sinks(), SinkFamily.withGivers(sinkTypes, policy.results()), types);
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
        return vendors.areIn(library);
    }

    /** The types whose methods hand data to a vendor. */
    public Set<TypeName> typesOf(String vendor) {
        return vendors.of(vendor);
    }

    /** The names of methods that hand data over whatever type they are called on. */
    public Set<String> sinkNamesOfAnyType() {
        return sinks.all()
                .filter(sink -> sink.method().type().isEmpty())
                .map(sink -> sink.method().method())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some sink has that simple name and may take that many arguments. */
    public boolean isSinkName(String name, int arity) {
        return !name.equals("<init>") && ownSinks(name, arity).findAny().isPresent();
    }

    /**
     * Whether a file that calls a method of that simple name with that many arguments on an object of unknown type may mean a sink: it
     * names a package of the vendor's library. {@code logger} alone is everybody's.
     *
     * @param isNamed whether the file names a type's package
     */
    public boolean isSinkAtHand(String name, int arity, Predicate<TypeName> isNamed) {
        return ownSinks(name, arity).anyMatch(sink -> isAtHand(sink, isNamed));
    }

    /** Whether a file names a package of the library that a sink belongs to. */
    public boolean isAtHand(Sink sink, Predicate<TypeName> isNamed) {
        return typesOf(sink.vendor()).stream().anyMatch(isNamed);
    }

    /** The sinks of that name on types whose simple name the receiver's own name tells: {@code scope}, {@code people}. */
    public Stream<Sink> sinksOfType(String typeHint, String name, int arity) {
        return ownSinks(name, arity).filter(sink -> sink.method()
                .type()
                .filter(type -> isHinted(type, typeHint))
                .isPresent());
    }

    private Stream<Sink> ownSinks(String name, int arity) {
        return sinks.named(name).stream().filter(VendorTypes::isOwn).filter(sink -> sink.isCalledWith(arity));
    }

    private static boolean isHinted(TypeName type, String hint) {
        String simple = type.simpleName();
        return simple.equalsIgnoreCase(hint) || simple.equalsIgnoreCase("I" + hint);
    }

    public Optional<Sink> sink(Callee callee, int arity) {
        return sinks.closest(callee, arity);
    }

    /** What the user says of a method counts before all that the catalogue says of it, of overriding ones too. */
    public Optional<Source> source(Callee callee, int arity) {
        return usersSources.closest(callee, arity).or(() -> sources.closest(callee, arity));
    }

    /** Whether a name that a source is asked for may say more of what it gives: not of what only the user calls so. */
    public boolean isToldByKey(Source source) {
        return !source.isUsers() || madeByLibraries.isEmpty() || madeByLibraries.contains(source.produces());
    }

    public Optional<Sanitizer> sanitizer(Callee callee, int arity) {
        return sanitizers
                .closest(callee, arity)
                .or(() -> sanitizers.byNameAlone(callee, arity, entry -> true, Sanitizer::degree));
    }

    /** The entry for the called method, its receiver's type included. */
    public Optional<Propagator> exactPropagator(Callee callee, int arity) {
        return propagators.closest(callee, arity);
    }

    /** Whether the policy says what methods of a type do to data. */
    public boolean isModelled(TypeName type) {
        return modelled.contains(type);
    }

    /**
     * The entry for the called method; where the receiver's type is not known, what its name alone tells.
     *
     * @param isNamed whether the calling file names the package of a type: what a vendor calls its methods says nothing elsewhere
     */
    public Optional<Propagator> propagator(Callee callee, int arity, Predicate<TypeName> isNamed) {
        return exactPropagator(callee, arity)
                .or(() -> propagators.byNameAlone(
                        callee, arity, entry -> tells(entry, arity, isNamed), Propagator::effects));
    }

    /**
     * Whether an entry tells by name alone: not those of functions, nor those that drop what they are given, nor those of a
     * vendor that the file does not name.
     */
    private boolean tells(Propagator entry, int arity, Predicate<TypeName> isNamed) {
        return !entry.makesFunction()
                && (arity == 0 || !entry.isFluentOnly())
                && entry.method()
                        .type()
                        .filter(type -> vendors.areBeside(type) && !isNamed.test(type))
                        .isEmpty();
    }
}
