package io.github.piiguard.flow.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of one file, each with a number that it keeps as long as the file lives. */
final class StringTable {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a text, which is new where the text is. */
    int number(String text) {
        return numbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    String text(int number) {
        return texts.get(number);
    }

    List<String> texts() {
        return texts;
    }
}
