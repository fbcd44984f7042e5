package io.github.piiguard.program;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The bodies of one file, the generated ones of its types included; those that a question can't mean are not made. */
final class LoweredFile {
    private final List<BodyGroup> groups;
    private final Predicate<MethodBody> isOfProgram;
    private final IdentityHashMap<BodyGroup, NamedBodies> made = new IdentityHashMap<>();

    /** @param isOfProgram tells which of the bodies count */
    LoweredFile(List<BodyGroup> groups, Predicate<MethodBody> isOfProgram) {
        this.groups = List.copyOf(groups);
        this.isOfProgram = isOfProgram;
    }

    Optional<MethodBody> body(MethodSignature method) {
        return bodies(group -> group.mayHold(method))
                .flatMap(bodies -> bodies.body(method).stream())
                .findFirst();
    }

    /** The body that creates the function with that text. */
    Optional<MethodBody> creatorOf(MethodSignature lambda) {
        return bodies(BodyGroup::mayCreateFunctions)
                .flatMap(bodies -> bodies.creatorOf(lambda).stream())
                .findFirst();
    }

    Stream<MethodBody> bodiesCalling(CallNames wanted) {
        return bodies(group -> group.mayCall(wanted)).flatMap(bodies -> bodies.bodiesCalling(wanted));
    }

    /** Bodies that may call methods of one simple name, and are not made before they are asked for. */
    final class Callers {
        private final BodyGroup group;
        private final String methodName;

        private Callers(BodyGroup group, String methodName) {
            this.group = group;
            this.methodName = methodName;
        }

        /** The types on which the calls may be; empty when that can't be told. */
        Optional<Set<TypeName>> receivers() {
            return group.receiversOf(methodName);
        }

        void forEachCall(CallSites.Visitor visitor) {
            named(group).forEachCall(methodName, visitor);
        }
    }

    /** Who may call methods of that simple name. */
    Stream<Callers> callersOf(String methodName) {
        CallNames wanted = CallNames.any(Set.of(methodName));
        return groups.stream().filter(group -> group.mayCall(wanted)).map(group -> new Callers(group, methodName));
    }

    Stream<MethodBody> bodiesTouching(String fieldName) {
        return bodies(group -> group.mayTouch(fieldName)).flatMap(bodies -> bodies.bodiesTouching(fieldName));
    }

    static Stream<Statement> statements(MethodBody body) {
        return body.blocks().stream().flatMap(block -> block.statements().stream());
    }

    private Stream<NamedBodies> bodies(Predicate<BodyGroup> isMeant) {
        return groups.stream().filter(isMeant).map(this::named);
    }

    private NamedBodies named(BodyGroup group) {
        NamedBodies known = made.get(group);
        if (known == null) {
            known = new NamedBodies(group.bodies().stream().filter(isOfProgram).toList());
            made.put(group, known);
        }
        return known;
    }
}
