package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.OwnedNames;
import io.github.piiguard.policy.Regulation;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.ValueShape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the entries of {@code dataTypes}. */
final class DataTypeReader {
    private static final List<String> KEYS = List.of(
            "id",
            "category",
            "sensitivity",
            "secret",
            "regulations",
            "names",
            "notNames",
            "types",
            "notTypes",
            "annotations",
            "ownedNames",
            "shapes",
            "derivedFrom");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PHRASE = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+( [\\p{Ll}\\p{Lo}\\p{N}]+)*");
    static final Set<ValueShape> DEFAULT_SHAPES = Set.of(ValueShape.TEXT, ValueShape.NUMBER);

    private DataTypeReader() {}

    static DataType read(YamlValue value) {
        YamlObject entry = YamlObject.of(value, KEYS);
        return new DataType(
                id(entry),
                entry.text("category"),
                sensitivity(entry, "sensitivity"),
                entry.flag("secret"),
                entry.value("regulations").map(YamlValue::list).orElse(List.of()).stream()
                        .map(each -> YamlObject.word(each, "regulation", Regulation.values(), Regulation::id))
                        .toList(),
                phrases(entry, "names"),
                phrases(entry, "notNames"),
                entry.texts("types"),
                entry.texts("notTypes"),
                entry.texts("annotations"),
                entry.value("ownedNames").map(YamlValue::list).orElse(List.of()).stream()
                        .map(DataTypeReader::ownedNames)
                        .toList(),
                entry.value("shapes").map(DataTypeReader::shapes).orElse(DEFAULT_SHAPES),
                entry.texts("derivedFrom"));
    }

    /** Checks what can be told only once the ids of all entries are known. */
    static void check(YamlValue value, KnownIds ids) {
        YamlObject entry = YamlObject.of(value, KEYS);
        String own = id(entry);
        for (YamlValue origin : entry.value("derivedFrom").map(YamlValue::list).orElse(List.of())) {
            if (ids.dataType(origin).equals(own)) {
                throw origin.fault("'" + own + "' is derived from itself", "name the data that it is made of");
            }
        }
    }

    static String id(YamlObject entry) {
        String id = entry.text("id");
        if (!ID.matcher(id).matches()) {
            throw entry.required("id").fault("'" + id + "' is no id", "use lower-case words joined by '-'");
        }
        return id;
    }

    static Sensitivity sensitivity(YamlObject entry, String key) {
        entry.required(key);
        return entry.word(key, key, Sensitivity.values(), each -> each.name().toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private static OwnedNames ownedNames(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("names", "owners"));
        entry.required("names");
        entry.required("owners");
        return new OwnedNames(phrases(entry, "names"), phrases(entry, "owners"));
    }

    private static List<String> phrases(YamlObject entry, String key) {
        return entry.value(key).map(YamlValue::list).orElse(List.of()).stream()
                .map(DataTypeReader::phrase)
                .toList();
    }

    static String phrase(YamlValue value) {
        String phrase = value.text();
        if (!PHRASE.matcher(phrase).matches()) {
            throw value.fault("'" + phrase + "' is no phrase", "use lower-case words separated by one space");
        }
        return phrase;
    }

    private static Set<ValueShape> shapes(YamlValue value) {
        Set<ValueShape> result = new TreeSet<>();
        for (YamlValue each : value.list()) {
            result.add(YamlObject.word(each, "shape", ValueShape.values(), ValueShape::id));
        }
        return result;
    }
}
