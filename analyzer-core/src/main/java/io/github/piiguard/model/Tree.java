package io.github.piiguard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a structured text holds at one place: a text, a list or named entries. What it does not hold is empty.
 *
 * @param entries in the order written
 */
public record Tree(String text, List<Tree> elements, Map<String, Tree> entries) {
    public static final Tree NONE = new Tree("", List.of(), Map.of());

    public Tree {
        elements = List.copyOf(elements);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The entry of that name, {@link #NONE} without one. */
    public Tree at(String name) {
        return entries.getOrDefault(name, NONE);
    }
}
