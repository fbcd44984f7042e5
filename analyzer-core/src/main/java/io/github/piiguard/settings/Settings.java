package io.github.piiguard.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What properties are set to, in any profile. Keys are compared without dashes, underscores and case, as Spring does, and
 * {@code MIXPANEL_URL} also means what {@code mixpanel.url} means.
 *
 * @param values all values of each key, in the form in which keys are compared
 * @param valuesWithoutDots the same by keys without dots
 */
public record Settings(Map<String, SortedSet<String>> values, Map<String, SortedSet<String>> valuesWithoutDots) {
    public static final Settings NONE = from(Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)(?::([^{}]*))?}");
    private static final int MAX_TEXTS = 24;
    private static final int MAX_DEPTH = 8;

    public Settings {
        values = Collections.unmodifiableMap(values);
        valuesWithoutDots = Collections.unmodifiableMap(valuesWithoutDots);
    }

    /**
     * What some files set.
     *
     * @param written all values of each key, as they are written
     */
    public static Settings from(Map<String, SortedSet<String>> written) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        Map<String, SortedSet<String>> withoutDots = new TreeMap<>();
        written.forEach((key, texts) -> {
            String canonical = canonical(key);
            values.computeIfAbsent(canonical, each -> new TreeSet<>()).addAll(texts);
            withoutDots
                    .computeIfAbsent(withoutDots(canonical), each -> new TreeSet<>())
                    .addAll(texts);
        });
        return new Settings(values, withoutDots);
    }

    /** Whether anything is set under the key. */
    public boolean isSet(String key) {
        return !valuesOf(key).isEmpty();
    }

    /** All values that the key has, with their own placeholders replaced. */
    public Set<String> of(String key) {
        SortedSet<String> result = new TreeSet<>();
        valuesOf(key).forEach(value -> result.addAll(resolve(value)));
        return result;
    }

    /**
     * What a text may say once its placeholders are replaced; a default counts beside what is set, and a placeholder of which
     * nothing is known stays.
     */
    public Set<String> resolve(String text) {
        SortedSet<String> done = new TreeSet<>();
        resolve(text, MAX_DEPTH, done);
        return done;
    }

    private void resolve(String text, int depth, SortedSet<String> done) {
        Matcher found = PLACEHOLDER.matcher(text);
        if (done.size() >= MAX_TEXTS || depth == 0 || !found.find()) {
            done.add(text);
            return;
        }
        Collection<String> replacements = new TreeSet<>(valuesOf(found.group(1)));
        if (found.group(2) != null) {
            replacements.add(found.group(2));
        }
        if (replacements.isEmpty()) {
            replacements.add("");
        }
        for (String replacement : replacements) {
            resolve(text.substring(0, found.start()) + replacement + text.substring(found.end()), depth - 1, done);
        }
    }

    /** What is set under the key, or under its other form: as a variable of the surroundings, or as a property. */
    private Collection<String> valuesOf(String key) {
        String canonical = canonical(key);
        SortedSet<String> found = values.get(canonical);
        return found != null ? found : valuesWithoutDots.getOrDefault(withoutDots(canonical), new TreeSet<>());
    }

    private static String withoutDots(String key) {
        return key.replace(".", "");
    }

    private static String canonical(String key) {
        return key.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
    }
}
