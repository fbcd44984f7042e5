package io.github.piiguard.flow.search;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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

    private boolean isFunctional(TypeName type) {
        long abstractMethods = types.header(type).stream()
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .flatMap(header -> header.methods().stream())
                .filter(FunctionalInterfaces::isAbstract)
                .count();
        return abstractMethods == 1;
    }

    private static boolean isAbstract(MethodHeader method) {
        boolean hasText = method.isStatic() || method.modifiers().contains(Modifier.DEFAULT);
        return !hasText && !OF_OBJECT.contains(method.signature().name());
    }
}
