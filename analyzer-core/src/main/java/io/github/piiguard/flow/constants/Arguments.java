package io.github.piiguard.flow.constants;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What constant arguments decide in a method. Arguments that decide the same are the same here, however they differ.
 *
 * @param parameters the constants that go on into the method's own calls, by the places of the parameters
 * @param successors where control can go from each block
 */
public record Arguments(Map<Integer, Known> parameters, Map<Integer, List<Integer>> successors) {
    /** Arguments that decide nothing. */
    public static final Arguments OPEN = new Arguments(Map.of(), Map.of());

    public Arguments {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        successors = Map.copyOf(successors);
    }

    public boolean isOpen() {
        return equals(OPEN);
    }
}
