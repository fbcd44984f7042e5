package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which methods a policy entry means, as a Javadoc reference: {@code type#method(parameterTypes)}.
 *
 * @param type declaring type, whose subtypes count; empty for any type
 * @param method simple name; {@code <init>} is the constructor
 * @param parameterTypes simple or qualified names; empty for any parameters
 */
public record MethodPattern(Optional<TypeName> type, String method, Optional<List<String>> parameterTypes) {
    public MethodPattern {
        parameterTypes = parameterTypes.map(List::copyOf);
    }

    /** Whether a call with this many arguments may be meant; a last parameter {@code T...} takes any number. */
    public boolean acceptsArity(int arity) {
        return parameterTypes
                .map(types -> isVariable(types) ? arity >= types.size() - 1 : types.size() == arity)
                .orElse(true);
    }

    private static boolean isVariable(List<String> types) {
        return !types.isEmpty() && types.get(types.size() - 1).endsWith("...");
    }

    @Override
    public String toString() {
        return type.map(name -> name + "#").orElse("")
                + method
                + parameterTypes
                        .map(types -> types.stream().collect(Collectors.joining(",", "(", ")")))
                        .orElse("");
    }
}
