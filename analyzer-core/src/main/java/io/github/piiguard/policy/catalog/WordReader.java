package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.WordList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code words} and {@code abbreviations}. */
final class WordReader {
    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+");
    private static final List<String> IDS =
            Stream.of(WordList.values()).map(WordList::id).toList();

    private WordReader() {}

    /** The members of each list that a document adds to. */
    static Map<WordList, List<String>> lists(List<PolicyDocument> documents) {
        Map<WordList, List<String>> result = new EnumMap<>(WordList.class);
        for (PolicyDocument document : documents) {
            Optional<YamlObject> lists = document.object("words", IDS);
            for (WordList list : WordList.values()) {
                lists.flatMap(found -> found.value(list.id()))
                        .ifPresent(value -> result.merge(list, members(list, value), PolicyPart::both));
            }
        }
        return result;
    }

    private static List<String> members(WordList list, YamlValue value) {
        return value.list().stream().map(each -> member(list, each)).toList();
    }

    private static String member(WordList list, YamlValue value) {
        String word = value.text();
        if (!list.admits(word)) {
            throw value.fault("'" + word + "' cannot be one of " + list.id(), list.remedy());
        }
        return word;
    }

    static Map<String, String> abbreviations(List<PolicyDocument> documents) {
        Map<String, String> result = new TreeMap<>();
        for (PolicyDocument document : documents) {
            document.mapping("abbreviations").forEach((shortened, full) -> {
                Stream.of(shortened, full.text())
                        .filter(word -> !WORD.matcher(word).matches())
                        .forEach(word -> {
                            throw full.fault("'" + word + "' is no word", "use lower-case letters");
                        });
                result.put(shortened, full.text());
            });
        }
        return result;
    }
}
