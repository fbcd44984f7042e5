package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.OwnedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All phrases of a policy by their letters, so that looking one up costs nothing. */
final class PhraseTable {
    private final Map<String, List<DataType>> names = new HashMap<>();
    private final Map<String, List<Owned>> owned = new HashMap<>();
    private final Map<String, Set<String>> namesOf = new HashMap<>();
    private final Map<String, Set<String>> notNamesOf = new HashMap<>();

    /**
     * A name that means a data type on some owners.
     *
     * @param owners the letters of their phrases
     */
    record Owned(DataType dataType, Set<String> owners) {}

    PhraseTable(List<DataType> dataTypes) {
        dataTypes.forEach(this::add);
    }

    private void add(DataType dataType) {
        Set<String> all = new HashSet<>();
        for (String name : dataType.names()) {
            all.add(letters(name));
            names.computeIfAbsent(letters(name), key -> new ArrayList<>()).add(dataType);
        }
        for (OwnedNames group : dataType.ownedNames()) {
            Owned entry = new Owned(
                    dataType, group.owners().stream().map(PhraseTable::letters).collect(Collectors.toSet()));
            for (String name : group.names()) {
                all.add(letters(name));
                owned.computeIfAbsent(letters(name), key -> new ArrayList<>()).add(entry);
            }
        }
        namesOf.put(dataType.id(), all);
        notNamesOf.put(
                dataType.id(),
                dataType.notNames().stream().map(PhraseTable::letters).collect(Collectors.toSet()));
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
        if (notNames.isEmpty()) {
            return false;
        }
        for (int start = 0; start < words.size(); start++) {
            StringBuilder run = new StringBuilder();
            for (int end = start; end < words.size(); end++) {
                if (notNames.contains(run.append(words.get(end)).toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the last words of the owner together with the whole name are a phrase that is something else: {@code Company.phone}
     * is a {@code company phone}. An owner whose last word begins the name is not said twice.
     */
    boolean isOtherwise(DataType dataType, List<String> owner, List<String> words) {
        Set<String> notNames = notNamesOf.getOrDefault(dataType.id(), Set.of());
        if (notNames.isEmpty() || words.isEmpty()) {
            return false;
        }
        // As fields of Android are written: mName.
        if (words.size() > 1 && words.get(0).equals("m")) {
            return isOtherwise(dataType, owner, words.subList(1, words.size()));
        }
        int end = owner.size();
        if (end > 0 && owner.get(end - 1).equals(words.get(0))) {
            end--;
        }
        String run = String.join("", words);
        for (int start = end - 1; start >= 0; start--) {
            run = owner.get(start) + run;
            if (notNames.contains(run)) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String phrase) {
        return PhraseReader.plain(phrase.replace(" ", ""));
    }
}
