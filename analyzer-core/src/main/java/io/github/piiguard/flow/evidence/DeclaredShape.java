package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.ValueShape;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says by a declared type whether its values can be a data type at all. */
record DeclaredShape(Words known) {
    private static final Set<String> FLAGS = Set.of("boolean", "Boolean");
    private static final Set<String> CHARACTERS = Set.of("char[]", "byte[]", "UUID", "StringBuilder", "StringBuffer");
    private static final Set<String> LETTERS = Set.of("char", "Character");
    private static final Set<String> NUMBERS = Set.of(
            "byte",
            "int",
            "long",
            "short",
            "double",
            "float",
            "Byte",
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
    private static final Set<String> WHOLE =
            Set.of("byte", "short", "int", "long", "Byte", "Short", "Integer", "Long", "BigInteger");

    /** Numbers that often count the time since 1970. */
    private static final Set<String> EPOCH = Set.of("long", "Long");

    private static final Pattern HOLDER = Pattern.compile(
            "(?:Complex|Coded|Multi|Localized|Translated|BigDecimal|Decimal|Integer|Long|Double|Number|Date)\\w*Value"
                    + "|\\w*(?<!To)String(?:Value|Type|Property|Filter|Field)?"
                    + "|String\\w*PatchItem"
                    + "|SCIMComplexValue");

    /** A class that holds one value which may be missing or change: {@code OptionalNullable<String>}. */
    private static final Pattern WRAPPER =
            Pattern.compile("\\w*(?:Optional|Nullable|Maybe|Undefined|Wrapper|Holder|Observable|Property)");
    /** In a policy's {@code notTypes}: no class that is merely called like the data. */
    private static final String ANY_OTHER = "*";

    /** Whether a value of this declared type can be such data. */
    boolean fits(TypeName declared, DataType dataType, Set<String> phrases) {
        if (declared.isUnknown() || isOneOf(declared, dataType.types())) {
            return true;
        }
        if (isOneOf(declared, dataType.notTypes())) {
            return false;
        }
        String simple = withoutTypeArguments(declared.simpleName());
        if (known.has(WordList.TEXT_TYPES, simple)) {
            return dataType.shapes().contains(ValueShape.TEXT);
        }
        if (LETTERS.contains(simple)) {
            return known.has(WordList.LETTER_CATEGORIES, dataType.category());
        }
        String element = simple.replace("[]", "");
        if (NUMBERS.contains(element)) {
            return fitsNumber(element, dataType);
        }
        if (known.has(WordList.DATE_TYPES, element)) {
            return dataType.shapes().contains(ValueShape.DATE);
        }
        return known.has(WordList.CARRIER_TYPES, element)
                || known.has(WordList.TEXT_TYPES, element)
                || isTypeVariable(element)
                || (!dataType.notTypes().contains(ANY_OTHER) && isOtherClass(element, phrases));
    }

    /** Whether the declared type is a text, number or date that can be such data; objects and flags are none. */
    boolean isPlain(TypeName declared, DataType dataType) {
        return isPlain(declared) && fits(declared, dataType, Set.of());
    }

    /** Whether the declared type holds the text itself, readable or not: no object from which it can be had. */
    boolean isText(TypeName declared) {
        String simple = declared.simpleName();
        return known.has(WordList.PLAIN_TEXT_TYPES, simple) || CHARACTERS.contains(simple);
    }

    /** Whether the declared type is a text, number, date or flag. */
    boolean isValue(TypeName declared) {
        return isText(declared) || isPlain(declared) || FLAGS.contains(declared.simpleName());
    }

    boolean isPlain(TypeName declared) {
        String simple = declared.simpleName();
        return known.has(WordList.PLAIN_TEXT_TYPES, simple)
                || NUMBERS.contains(simple)
                || known.has(WordList.DATE_TYPES, simple);
    }

    /** Whether the declared type is a whole number. */
    static boolean isWhole(TypeName declared) {
        return WHOLE.contains(declared.simpleName());
    }

    private static boolean fitsNumber(String number, DataType dataType) {
        return dataType.shapes().contains(ValueShape.NUMBER)
                || (EPOCH.contains(number) && dataType.shapes().contains(ValueShape.DATE));
    }

    private boolean isOtherClass(String simple, Set<String> phrases) {
        return known.has(WordList.CODE_TYPES, simple) || isHolder(simple) || isValueClass(simple, phrases);
    }

    /** A class for any value, made safer or richer: {@code ProtectedString}, {@code StringReplacePatchItem}. */
    private static boolean isHolder(String simple) {
        return HOLDER.matcher(simple).matches();
    }

    /** The type of the data itself: that of a collection's elements, of a map's values, of what an Optional holds. */
    TypeName held(TypeUse declared) {
        TypeUse use = declared;
        while (isCarrier(use.name().simpleName()) && !use.arguments().isEmpty()) {
            TypeUse last = use.argument(use.arguments().size() - 1);
            if (last.isUnknown() || last.name().equals(TypeName.OBJECT)) {
                break;
            }
            use = last;
        }
        return use.name();
    }

    private boolean isCarrier(String simple) {
        return known.has(WordList.CARRIER_TYPES, simple)
                || WRAPPER.matcher(simple).matches();
    }

    /** Whether a policy's list of types, simple or qualified, holds the declared type. */
    static boolean isOneOf(TypeName declared, List<String> types) {
        if (types.isEmpty()) {
            return false;
        }
        String qualified = declared.qualified();
        String simple = declared.simpleName();
        boolean isQualified = qualified.contains(".");
        // A type whose package is unknown is no android.location.Location, only a listed Location.
        return types.stream().anyMatch(type -> type.equals(qualified) || (isQualified && type.equals(simple)));
    }

    private static boolean isTypeVariable(String simple) {
        return simple.length() == 1 && Character.isUpperCase(simple.charAt(0));
    }

    /** A class named like the data, such as {@code EmailAddress}: its object stands for the value. */
    private boolean isValueClass(String simple, Set<String> phrases) {
        List<String> words = valueWords(simple);
        for (int start = 0; start < words.size(); start++) {
            if (phrases.contains(String.join("", words.subList(start, words.size())))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a class's name without those that only say that it holds values. */
    List<String> valueWords(String simple) {
        List<String> words = PhraseReader.words(simple);
        int end = words.size();
        while (end > 1 && known.has(WordList.VALUE_CLASSES, words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static String withoutTypeArguments(String simple) {
        int at = simple.indexOf('<');
        return at < 0 ? simple : simple.substring(0, at);
    }
}
