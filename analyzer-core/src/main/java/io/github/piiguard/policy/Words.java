package io.github.piiguard.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the names in a program are read.
 *
 * @param lists the members of each list, in their order; a list that is missing has none
 * @param abbreviations what they stand for in names of several words
 */
public record Words(Map<WordList, Set<String>> lists, Map<String, String> abbreviations) {
    /** No words at all: every name is taken as it is. */
    public static final Words NONE = new Words(Map.of(), Map.of());

    public Words {
        Map<WordList, Set<String>> copies = new EnumMap<>(WordList.class);
        lists.forEach((list, words) -> copies.put(list, Collections.unmodifiableSet(new LinkedHashSet<>(words))));
        lists = Collections.unmodifiableMap(copies);
        abbreviations = Map.copyOf(abbreviations);
    }

    public boolean has(WordList list, String word) {
        return all(list).contains(word);
    }

    /** Whether one of the words is of the list. */
    public boolean hasAny(WordList list, Collection<String> words) {
        return words.stream().anyMatch(all(list)::contains);
    }

    public Set<String> all(WordList list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** The word that an abbreviation stands for; any other word is itself. */
    public String inFull(String word) {
        return abbreviations.getOrDefault(word, word);
    }
}
