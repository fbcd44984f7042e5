package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses what a library method returns whose class is not at hand, from the habits of factories and builders. */
final class FluentTypes {
    private static final Set<String> FACTORIES = Set.of(
            "getInstance",
            "instance",
            "get",
            "create",
            "of",
            "with",
            "from",
            "newInstance",
            "getDefault",
            "empty",
            "forName",
            "defaultInstance",
            "client");
    private static final Set<String> BUILDER_FACTORIES = Set.of("builder", "newBuilder");
    private static final List<String> CHAINING =
            List.of("set", "with", "add", "put", "property", "properties", "enqueue", "append", "param", "header");

    private FluentTypes() {}

    /** The type of a static call's result. */
    static TypeUse ofStatic(TypeName type, String method) {
        if (type.isUnknown()) {
            return TypeUse.UNKNOWN;
        }
        if (BUILDER_FACTORIES.contains(method)) {
            return TypeUse.of(type.nested("Builder"));
        }
        return FACTORIES.contains(method) ? TypeUse.of(type) : TypeUse.UNKNOWN;
    }

    /** The type of a static field: a singleton, such as a Kotlin object is to Java, holds itself. */
    static TypeUse ofField(TypeName type, String field) {
        return field.equals("INSTANCE") && !type.isUnknown() ? TypeUse.of(type) : TypeUse.UNKNOWN;
    }

    /** The type of an instance call's result. */
    static TypeUse ofInstance(TypeName receiver, String method) {
        if (receiver.isUnknown()) {
            return TypeUse.UNKNOWN;
        }
        boolean isBuilder = receiver.simpleName().endsWith("Builder");
        if (isBuilder && method.startsWith("build")) {
            return built(receiver);
        }
        return isBuilder || isChaining(method) ? TypeUse.of(receiver) : TypeUse.UNKNOWN;
    }

    private static boolean isChaining(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return CHAINING.stream().anyMatch(lower::startsWith);
    }

    private static TypeUse built(TypeName builder) {
        String name = builder.qualified();
        if (name.endsWith(".Builder")) {
            return TypeUse.of(name.substring(0, name.length() - ".Builder".length()));
        }
        String outer = name.substring(0, name.length() - "Builder".length());
        if (outer.isEmpty() || outer.endsWith(".")) {
            return TypeUse.UNKNOWN;
        }
        // Lombok nests the builder in its type and names it after that.
        String nest = outer.substring(0, Math.max(0, outer.lastIndexOf('.')));
        String simple = outer.substring(outer.lastIndexOf('.') + 1);
        return TypeUse.of(nest.endsWith("." + simple) ? nest : outer);
    }
}
