package io.github.piiguard.flow.search;

import io.github.piiguard.flow.evidence.SinkFamily;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bodies with which the search begins: those that may call a sink. */
final class SinkCandidates {
    private final TypeHierarchy types;
    private final Set<TypeName> sinkTypes = new HashSet<>();
    /** The supertypes of those, and the types around them. */
    private final Set<TypeName> around = new HashSet<>();

    private final Map<TypeName, Boolean> known = new HashMap<>();

    private SinkCandidates(List<SinkFamily> families, TypeHierarchy types) {
        this.types = types;
        families.forEach(family -> sinkTypes.addAll(family.types()));
        for (TypeName type : sinkTypes) {
            around.addAll(types.supertypes(type));
            Stream.iterate(type.enclosing(), Optional::isPresent, outer -> outer.flatMap(TypeName::enclosing))
                    .forEach(outer -> outer.ifPresent(around::add));
        }
    }

    static List<MethodBody> of(Services services) {
        List<MethodBody> result = new ArrayList<>();
        List<SinkFamily> families = SinkFamily.of(services.policy());
        SinkCandidates candidates = new SinkCandidates(families, services.types());
        families.forEach(family -> result.addAll(services.program()
                .bodiesNaming(new CallNames(family.methods(), candidates::mayBeSinks), family.types())));
        Set<String> anywhere = services.matcher().sinkNamesOfAnyType();
        if (!anywhere.isEmpty()) {
            result.addAll(services.program().bodiesNaming(CallNames.any(anywhere), List.of()));
        }
        return result;
    }

    /** Whether an object on which a method is called may be of a sink's type, as far as names and headers tell. */
    private boolean mayBeSinks(TypeName receiver) {
        return known.computeIfAbsent(receiver, this::isRelated);
    }

    private boolean isRelated(TypeName receiver) {
        return !receiver.qualified().contains(".")
                || sinkTypes.contains(receiver)
                || around.contains(receiver)
                || types.supertypes(receiver).stream().anyMatch(sinkTypes::contains);
    }
}
