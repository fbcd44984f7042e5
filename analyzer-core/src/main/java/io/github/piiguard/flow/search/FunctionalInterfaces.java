package io.github.piiguard.flow.search;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which types a lambda may implement. */
final class FunctionalInterfaces {
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final TypeHierarchy types;
    private final Map<TypeName, Boolean> known = new HashMap<>();

    FunctionalInterfaces(TypeHierarchy types) {
        this.types = types;
    }

    boolean contains(TypeName type) {
        return known.computeIfAbsent(type, this::isFunctional);
    }

    /** One that declares no method, such as UnaryOperator, has the one that it inherits. */
    private boolean isFunctional(TypeName type) {
        long own = abstractMethods(type).count();
        return own == 1 || (own == 0 && isInterface(type) && inherited(type).size() == 1);
    }

    private boolean isInterface(TypeName type) {
        return types.header(type)
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .isPresent();
    }

    private Set<Inherited> inherited(TypeName type) {
        return types.supertypes(type).stream()
                .flatMap(this::abstractMethods)
                .map(MethodHeader::signature)
                .map(method ->
                        new Inherited(method.name(), method.parameterTypes().size()))
                .collect(Collectors.toSet());
    }

    /** A method that may be declared in several supertypes. */
    private record Inherited(String name, int arity) {}

    private Stream<MethodHeader> abstractMethods(TypeName type) {
        return types.header(type).stream()
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .flatMap(header -> header.methods().stream())
                .filter(FunctionalInterfaces::isAbstract);
    }

    static boolean isAbstract(MethodHeader method) {
        boolean hasText = method.isStatic() || method.modifiers().contains(Modifier.DEFAULT);
        return !hasText && !OF_OBJECT.contains(method.signature().name());
    }
}
