package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.NameWords;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.ValueShape;
import java.util.List;
import java.util.Set;

/** Says by a declared type whether its values can be a data type at all. */
final class DeclaredShape {
    private static final Set<String> TEXTS = Set.of(
            "String",
            "CharSequence",
            "StringBuilder",
            "StringBuffer",
            "char[]",
            "byte[]",
            "Character[]",
            "Object",
            "UUID",
            "URI",
            "URL",
            "Uri",
            "Text",
            "GString",
            "Editable",
            "HttpUrl",
            "ObjectId",
            "Serializable",
            "Comparable",
            "JsonNode",
            "JsonElement",
            "JsonPrimitive",
            "TextNode",
            "ByteString",
            "SecureString",
            "GuardedString");
    private static final Set<String> CARRIERS = Set.of(
            "Optional",
            "List",
            "Set",
            "Collection",
            "Iterable",
            "Iterator",
            "Map",
            "Stream",
            "ArrayList",
            "LinkedList",
            "HashSet",
            "TreeSet",
            "LinkedHashSet",
            "SortedSet",
            "HashMap",
            "LinkedHashMap",
            "ImmutableList",
            "ImmutableSet",
            "Queue",
            "Deque",
            "Vector",
            "AtomicReference",
            "WeakReference",
            "ThreadLocal",
            "Mono",
            "Flux",
            "Uni",
            "Multi",
            "Single",
            "Maybe",
            "Observable",
            "Flowable",
            "CompletableFuture",
            "CompletionStage",
            "Future",
            "LiveData",
            "MutableLiveData",
            "ObservableField",
            "StateFlow",
            "Property",
            "StringProperty",
            "SimpleStringProperty",
            "JsonNullable",
            "BehaviorSubject",
            "Supplier",
            "Provider",
            "Lazy",
            "Either",
            "Try",
            "Option",
            "MultiValueMap",
            "JSONArray",
            "JsonArray",
            "JSONObject",
            "JsonObject");
    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "double",
            "float",
            "Integer",
            "Long",
            "Short",
            "Double",
            "Float",
            "BigDecimal",
            "BigInteger",
            "Number",
            "AtomicInteger",
            "AtomicLong",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble");
    private static final Set<String> DATES = Set.of(
            "Date",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "ZonedDateTime",
            "OffsetDateTime",
            "Calendar",
            "DateTime",
            "Timestamp",
            "YearMonth",
            "Year",
            "MonthDay",
            "GregorianCalendar",
            "XMLGregorianCalendar");
    private static final Set<String> VALUE_CLASS_SUFFIXES =
            Set.of("dto", "vo", "value", "entity", "model", "object", "data", "bean");

    private DeclaredShape() {}

    /** Whether a value of this declared type can be such data. */
    static boolean fits(TypeName declared, DataType dataType, Set<String> phrases) {
        if (declared.isUnknown() || isDeclaredAs(declared, dataType)) {
            return true;
        }
        String simple = withoutTypeArguments(declared.simpleName());
        if (TEXTS.contains(simple)) {
            return dataType.shapes().contains(ValueShape.TEXT);
        }
        String element = simple.replace("[]", "");
        if (NUMBERS.contains(element)) {
            return dataType.shapes().contains(ValueShape.NUMBER);
        }
        if (DATES.contains(element)) {
            return dataType.shapes().contains(ValueShape.DATE);
        }
        return CARRIERS.contains(element)
                || TEXTS.contains(element)
                || isTypeVariable(element)
                || isValueClass(element, phrases);
    }

    /** Whether the policy lists the type itself as such data. */
    static boolean isDeclaredAs(TypeName declared, DataType dataType) {
        boolean isQualified = declared.qualified().contains(".");
        return dataType.types().stream()
                .anyMatch(type -> type.equals(declared.qualified())
                        || ((!isQualified || !type.contains("."))
                                && TypeName.of(type).simpleName().equals(declared.simpleName())));
    }

    private static boolean isTypeVariable(String simple) {
        return simple.length() == 1 && Character.isUpperCase(simple.charAt(0));
    }

    /** A class named like the data, such as {@code EmailAddress}: its object stands for the value. */
    private static boolean isValueClass(String simple, Set<String> phrases) {
        List<String> words = NameWords.of(simple).words();
        int end = words.size();
        while (end > 1 && VALUE_CLASS_SUFFIXES.contains(words.get(end - 1))) {
            end--;
        }
        for (int start = 0; start < end; start++) {
            if (phrases.contains(String.join("", words.subList(start, end)))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTypeArguments(String simple) {
        int at = simple.indexOf('<');
        return at < 0 ? simple : simple.substring(0, at);
    }
}
