package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Handing;
import io.github.piiguard.policy.LibraryResult;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sinks of one vendor's library, or of one maker's HTTP clients or logging: who calls one of them knows a type of the
 * same family, so that a name as common as {@code get} is looked for beside these types only.
 *
 * @param methods simple names of the methods
 * @param types the types that have them, and those that give such a type without naming it
 */
public record SinkFamily(Set<String> methods, Set<TypeName> types) {
    public SinkFamily {
        methods = Set.copyOf(methods);
        types = Set.copyOf(types);
    }

    /** The families of all sinks whose type a policy tells, in an order that depends on the policy alone. */
    public static List<SinkFamily> of(Policy policy) {
        Map<String, List<Sink>> byMaker = new TreeMap<>();
        policy.sinks().forEach(sink -> sink.method().type().ifPresent(type -> byMaker.computeIfAbsent(
                        maker(sink, type), name -> new ArrayList<>())
                .add(sink)));
        return byMaker.values().stream().map(sinks -> family(sinks, policy)).toList();
    }

    private static String maker(Sink sink, TypeName type) {
        return sink.address().isEmpty() ? "vendor " + sink.vendor() : root(type);
    }

    private static String root(TypeName type) {
        return Arrays.stream(type.packageName().split("\\."))
                .limit(2)
                .reduce("", (parent, part) -> parent + "." + part);
    }

    private static SinkFamily family(List<Sink> sinks, Policy policy) {
        Set<String> methods = new TreeSet<>();
        Set<TypeName> types = new TreeSet<>();
        for (Sink sink : sinks) {
            methods.add(sink.method().method());
            sink.method().type().ifPresent(types::add);
            if (sink.handing() != Handing.CALLED) {
                // The file names the method, or the interface that a function of it is.
                methods.add(sink.declared().method());
                sink.method().type().map(TypeName::simpleName).ifPresent(methods::add);
                policy.takersOf(sink).forEach(taker -> {
                    methods.add(taker.method());
                    taker.type().ifPresent(types::add);
                });
            }
        }
        return new SinkFamily(methods, withGivers(types, policy.results()));
    }

    /** A type that gives one of those known to lead to a sink leads there, too. */
    static Set<TypeName> withGivers(Set<TypeName> types, List<LibraryResult> results) {
        Set<TypeName> all = new TreeSet<>(types);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = all.addAll(results.stream()
                    .filter(result -> all.contains(result.type()))
                    .flatMap(result -> result.method().type().stream())
                    .toList());
        }
        return all;
    }
}
