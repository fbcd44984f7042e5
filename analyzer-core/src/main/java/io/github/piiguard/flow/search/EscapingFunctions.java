package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lambdas that are not called where they are created. */
final class EscapingFunctions {
    private final TypeHierarchy types;
    private final Map<TypeName, Set<MethodSignature>> byInterface = new HashMap<>();

    private final Set<MethodSignature> running = new HashSet<>();

    EscapingFunctions(TypeHierarchy types) {
        this.types = types;
    }

    /** Whether the method that creates a lambda gives it to its caller. */
    static boolean isReturned(MethodSignature lambda, Summary creator) {
        return isPartOf(lambda, creator.result())
                || creator.heap().objects().values().stream()
                        .flatMap(parts -> parts.values().stream())
                        .anyMatch(part -> isPartOf(lambda, part));
    }

    private static boolean isPartOf(MethodSignature lambda, Value value) {
        return value.atoms()
                .anyMatch(atom -> atom instanceof Atom.Reference reference
                        && reference.object().function().filter(lambda::equals).isPresent());
    }

    /** The method that a lambda implements, where its interface is known. */
    Optional<MethodSignature> implemented(MethodSignature lambda, MethodBody creator) {
        return creator.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .filter(Statement.CreateFunction.class::isInstance)
                .map(Statement.CreateFunction.class::cast)
                .filter(created -> created.body().equals(lambda))
                .findFirst()
                .flatMap(created -> abstractMethod(created.functionalInterface().name()));
    }

    private Optional<MethodSignature> abstractMethod(TypeName type) {
        List<MethodSignature> found = types.header(type)
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .map(header -> header.methods().stream()
                        .filter(method -> !method.isStatic()
                                && !method.modifiers().contains(Modifier.DEFAULT)
                                && !method.modifiers().contains(Modifier.PRIVATE))
                        .map(MethodHeader::signature)
                        .toList())
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    boolean isProject(MethodSignature method) {
        return types.header(method.owner()).filter(TypeHeader::isProject).isPresent();
    }

    void runsFunctions(MethodSignature lambda) {
        running.add(lambda);
    }

    /** Whether a lambda calls objects of an interface that lambdas implement. */
    boolean isRunning(MethodSignature lambda) {
        return running.contains(lambda);
    }

    void add(TypeName functionalInterface, MethodSignature lambda) {
        byInterface.computeIfAbsent(functionalInterface, key -> new TreeSet<>()).add(lambda);
    }

    /** The lambdas that an object of an interface may be. */
    List<MethodSignature> of(TypeName functionalInterface) {
        return List.copyOf(byInterface.getOrDefault(functionalInterface, Set.of()));
    }
}
