package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.constants.Arguments;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a call before its method is looked at (call strings are not: Sharir and Pnueli's functional approach,
 * 1981, with the constants and the receiver's type as its inputs).
 *
 * @param arguments what constant arguments decide
 * @param self the type of the object on which the method runs, where that tells which methods it calls on itself
 * @param types the types of arguments, by their places, where they tell which methods it calls on them
 * @param keys the keys of maps, by the places of the arguments, where the method tells them apart; the maps have no others
 */
public record Context(
        Arguments arguments, Optional<TypeName> self, Map<Integer, TypeName> types, Map<Integer, List<String>> keys) {
    /** A call of which nothing is known. */
    public static final Context OPEN = new Context(Arguments.OPEN, Optional.empty(), Map.of(), Map.of());

    public Context {
        types = Map.copyOf(types);
        keys = Map.copyOf(keys);
    }

    public boolean isOpen() {
        return equals(OPEN);
    }
}
