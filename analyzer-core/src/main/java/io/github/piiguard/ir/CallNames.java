package io.github.piiguard.ir;

import io.github.piiguard.model.TypeName;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Simple names of methods of which calls are looked for.
 *
 * @param receivers on which types the calls may be; {@code get} of a map is no HTTP client's. Asked of the unknown type, too
 */
public record CallNames(Set<String> methods, Predicate<TypeName> receivers) {
    public CallNames {
        methods = Set.copyOf(methods);
    }

    /** Calls on any type. */
    public static CallNames any(Set<String> methods) {
        return new CallNames(methods, type -> true);
    }

    /** Whether a call of {@code method} on a type may be meant. */
    public boolean mayMean(TypeName receiver, String method) {
        return methods.contains(method) && receivers.test(receiver);
    }
}
