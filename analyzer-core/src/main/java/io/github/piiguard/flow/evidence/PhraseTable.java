package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.OwnedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All phrases of a policy by their letters, so that looking one up costs nothing. */
final class PhraseTable {
    private final Map<String, List<DataType>> names = new LinkedHashMap<>();
    private final Map<String, List<Owned>> owned = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> notNamesOf = new LinkedHashMap<>();

    /** A name that means a data type on some owners. */
    record Owned(DataType dataType, List<String> owners) {}

    PhraseTable(List<DataType> dataTypes) {
        dataTypes.forEach(this::add);
    }

    private void add(DataType dataType) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : dataType.names()) {
            all.add(letters(name));
            names.computeIfAbsent(letters(name), key -> new ArrayList<>()).add(dataType);
        }
        for (OwnedNames group : dataType.ownedNames()) {
            for (String name : group.names()) {
                all.add(letters(name));
                owned.computeIfAbsent(letters(name), key -> new ArrayList<>()).add(new Owned(dataType, group.owners()));
            }
        }
        namesOf.put(dataType.id(), all);
        notNamesOf.put(
                dataType.id(),
                new LinkedHashSet<>(
                        dataType.notNames().stream().map(PhraseTable::letters).toList()));
    }

    List<DataType> named(String letters) {
        return names.getOrDefault(letters, List.of());
    }

    List<Owned> owned(String letters) {
        return owned.getOrDefault(letters, List.of());
    }

    /** The letters of all names of a data type. */
    Set<String> names(DataType dataType) {
        return namesOf.getOrDefault(dataType.id(), Set.of());
    }

    /** Whether words contain a phrase that is something else than the data type. */
    boolean isOtherwise(DataType dataType, List<String> words) {
        Set<String> notNames = notNamesOf.getOrDefault(dataType.id(), Set.of());
        return !notNames.isEmpty() && runs(words).anyMatch(notNames::contains);
    }

    private static Stream<String> runs(List<String> words) {
        List<String> result = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 1; end <= words.size(); end++) {
                result.add(String.join("", words.subList(start, end)));
            }
        }
        return result.stream();
    }

    private static String letters(String phrase) {
        return phrase.replace(" ", "");
    }
}
