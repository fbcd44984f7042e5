package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which types inherit from which, as policy files say it: without a class path nothing else says so. An entry for a type
 * is repeated for each of its subtypes, behind all that is said of the subtype itself.
 *
 * @param user for each type those that the user's file names
 * @param builtIn those that the catalogue names
 */
record Subtypes(Map<TypeName, List<TypeName>> user, Map<TypeName, List<TypeName>> builtIn) {
    private static final String CONSTRUCTOR = "<init>";

    /** The entries, followed by their repetitions for subtypes. */
    <E> List<E> repeat(List<E> entries, Function<E, MethodPattern> pattern, BiFunction<E, MethodPattern, E> copy) {
        Stream<E> repeated = entries.stream()
                .flatMap(entry -> inherited(pattern.apply(entry)).map(other -> copy.apply(entry, other)));
        return Stream.concat(entries.stream(), repeated).toList();
    }

    private Stream<MethodPattern> inherited(MethodPattern pattern) {
        if (pattern.method().equals(CONSTRUCTOR)) {
            return Stream.empty();
        }
        return pattern.type().stream()
                .flatMap(type ->
                        PolicyPart.both(user.getOrDefault(type, List.of()), builtIn.getOrDefault(type, List.of()))
                                .stream())
                .map(subtype -> new MethodPattern(Optional.of(subtype), pattern.method(), pattern.parameterTypes()));
    }
}
