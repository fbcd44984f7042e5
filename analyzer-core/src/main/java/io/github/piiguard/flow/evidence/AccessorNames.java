package io.github.piiguard.flow.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of methods without text say about what they do. */
public final class AccessorNames {
    private static final List<String> READING = List.of("get", "is", "has", "fetch", "load", "read", "find");
    private static final List<String> WRITING = List.of("set", "with", "add", "put");
    private static final Set<String> FILLING =
            Set.of("set", "add", "put", "push", "append", "insert", "update", "offer", "addFirst", "addLast");
    private static final List<String> PREDICATES = List.of(
            "is",
            "has",
            "contains",
            "equals",
            "can",
            "should",
            "matches",
            "exists",
            "starts",
            "ends",
            "compare",
            "count",
            "supports",
            "was",
            "are",
            "check",
            "validate",
            "verify");
    private static final Set<String> MEASURES = Set.of(
            "size",
            "length",
            "count",
            "hashCode",
            "indexOf",
            "indexIn",
            "lastIndexOf",
            "ordinal",
            "getClass",
            "isEmpty");

    private static final Set<String> NOTHING = Set.of("null", "empty", "blank");
    private static final Set<String> CHECKING =
            Set.of("check", "require", "ensure", "verify", "validate", "assert", "expect");

    private static final Set<String> BUILDER_FACTORIES = Set.of("builder", "newBuilder", "toBuilder");

    private AccessorNames() {}

    /** Whether a static method of that name makes a builder, which later calls fill. */
    public static boolean isBuilderFactory(String method) {
        return BUILDER_FACTORIES.contains(method);
    }

    /** Whether a method of that name gives its receiver in another form: a builder's {@code build}. */
    public static boolean isBuilding(String method) {
        return method.equals("build") || startsWithWord(method, "build") || BUILDER_FACTORIES.contains(method);
    }

    /** The property that an accessor reads: {@code getEmail}, {@code email} and {@code isEmail} read {@code email}. */
    public static String property(String method) {
        return stripped(method, READING);
    }

    /** The property that a method of one argument writes. */
    public static String written(String method) {
        return stripped(method, WRITING);
    }

    private static String stripped(String method, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (startsWithWord(method, prefix)) {
                String rest = method.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return method;
    }

    /** Whether the result is one bit or a measure of the data, which is not the data. */
    public static boolean isAboutData(String method) {
        return MEASURES.contains(method)
                || PREDICATES.stream().anyMatch(word -> method.equals(word) || startsWithWord(method, word));
    }

    /** Whether a static method of that name gives its argument back, if that is something: {@code checkNotNull}. */
    public static boolean isNullCheck(String method) {
        List<String> words = PhraseReader.words(method);
        int last = words.size() - 1;
        return last > 0
                && NOTHING.contains(words.get(last))
                && (words.get(last - 1).equals("not") || words.get(last - 1).equals("non"))
                && (last == 1 || CHECKING.contains(words.get(0)));
    }

    static boolean isGetter(String method) {
        return startsWithWord(method, "get");
    }

    public static boolean isWriter(String method) {
        return WRITING.stream().anyMatch(word -> startsWithWord(method, word));
    }

    /** Whether a method of the name is one by which an object is given its content. */
    public static boolean isFilling(String method) {
        return FILLING.contains(method) || (isWriter(method) && !startsWithWord(method, "with"));
    }

    public static boolean isReader(String method) {
        return READING.stream().anyMatch(word -> method.equals(word) || startsWithWord(method, word));
    }

    private static boolean startsWithWord(String method, String word) {
        return method.startsWith(word)
                && method.length() > word.length()
                && !Character.isLowerCase(method.charAt(word.length()));
    }
}
