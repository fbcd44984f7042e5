package io.github.piiguard.flow.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final Set<String> CONTENTS = Set.of(
            "get",
            "value",
            "text",
            "string",
            "content",
            "data",
            "raw",
            "encoded",
            "bytes",
            "array",
            "chars",
            "token",
            "secret",
            "key",
            "password",
            "credential",
            "credentials",
            "header",
            "id");

    /** What values of several parts call a part that is still of the value, beside {@link #CONTENTS}. */
    private static final Set<String> FORMS =
            Set.of(("address number name first last given family surname local part domain"
                            + " date time year month day millis instant formatted display original canonical body message payload"
                            + " entity result item element object response request model dto info detail attribute property"
                            + " parameter param value entry map list record document node source target principal subject now code"
                            + " format representation amount minor major cent cents unit currency url uri link path file stream"
                            + " reader buffer resource street city line zip postcode country region state latitude longitude"
                            + " lat lng lon coordinate coordinates extension prefix suffix")
                    .split(" "));

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

    /** Whether an accessor of that name gives what its object is made of, as {@code getTokenValue} of a token does. */
    public static boolean isContent(String method) {
        List<String> words = PhraseReader.words(property(method));
        return !words.isEmpty() && CONTENTS.contains(words.get(words.size() - 1));
    }

    /** Whether a getter of that name gives something else of its object than what the object is: {@code getTemplate}. */
    public static boolean isOtherPart(String method) {
        return startsWithWord(method, "get") && isOther(PhraseReader.words(property(method)));
    }

    /** The same of a property, of which it is not known whether a getter gave it: of {@code subscriptions}, not of {@code trim}. */
    public static boolean isOtherProperty(String property) {
        List<String> words = PhraseReader.words(property);
        return (words.size() > 1 || property.endsWith("s")) && isOther(words);
    }

    private static boolean isOther(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String singular = Phrase.singular(last).orElse(last);
        return Stream.of(last, singular).noneMatch(word -> CONTENTS.contains(word) || FORMS.contains(word));
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
