package io.github.piiguard.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys and values of property files and of the plain part of YAML: nested mappings of scalars. */
final class PropertyText {
    private static final Pattern LINE =
            Pattern.compile("( *)(?:- +)?([^\\s#:'\"][^:#]*|'[^']*'|\"[^\"]*\"):(?: +(.*))?");

    /** As a shell that reads {@code .env} wants it. */
    private static final Pattern EXPORT = Pattern.compile("(?m)^[ \\t]*export[ \\t]+(?=\\w+=)");

    private PropertyText() {}

    static Map<String, String> ofProperties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(EXPORT.matcher(text).replaceAll("")));
        } catch (IOException | IllegalArgumentException malformed) {
            // A wrong Unicode escape; the keys before it were read.
            properties.remove("");
        }
        Map<String, String> result = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> result.put(key, properties.getProperty(key).strip()));
        return result;
    }

    private record Level(int indent, String key) {}

    /**
     * The scalars by their dotted keys, of all documents: one for each profile. What is written in another way than one key a
     * line is left out.
     */
    static Map<String, Set<String>> ofYaml(String text) {
        Map<String, Set<String>> result = new TreeMap<>();
        List<Level> open = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line.stripTrailing());
            if (!parts.matches()) {
                continue;
            }
            int indent = parts.group(1).length();
            open.removeIf(level -> level.indent() >= indent);
            open.add(new Level(indent, unquoted(parts.group(2).strip())));
            String value = parts.group(3) == null ? "" : scalar(parts.group(3));
            if (!value.isEmpty()) {
                String key = String.join(".", open.stream().map(Level::key).toList());
                result.computeIfAbsent(key, each -> new TreeSet<>()).add(value);
            }
        }
        return result;
    }

    private static String scalar(String written) {
        boolean isQuoted = written.startsWith("\"") || written.startsWith("'");
        int comment = isQuoted ? -1 : written.indexOf(" #");
        return unquoted((comment < 0 ? written : written.substring(0, comment)).strip());
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
