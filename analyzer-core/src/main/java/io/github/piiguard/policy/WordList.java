package io.github.piiguard.policy;

import java.util.Locale;
import java.util.regex.Pattern;

/** What words say of the name in which they stand, each list a fact of its own. */
public enum WordList {
    /** Last words of a class's name that only say what kind of class it is: UserDto. */
    CLASS_ENDINGS(Kind.WORD),
    /** What a class is that tells what happened: UserRegisteredEvent. */
    ANNOUNCEMENTS(Kind.WORD),
    /** What happened, before such a word. */
    PARTICIPLES(Kind.WORD),
    /** What a class is that works with such data or describes its kind instead of holding it. */
    TECHNICAL_CLASSES(Kind.WORD),
    /** Persons whose names parts of programs bear, too, once a word stands before it: HttpClient. */
    AGENTS(Kind.WORD),
    /** What a class is that has a phone number and an address of its own without being a person. */
    ORGANISATIONS(Kind.WORD),
    /** Categories of data that these have as persons do. */
    ORGANISATION_DATA(Kind.WORD),
    /** What a class is that things of many kinds have in common: BaseModel. */
    COMMON_CLASSES(Kind.WORD),
    /** First words that make something else of what follows: questions, actions, counts. */
    FIRST_QUALIFIERS(Kind.WORD),
    /** Words that do so wherever they stand before the head noun: hashedEmail. */
    QUALIFIERS(Kind.WORD),
    /** Words that add nothing to the head noun: currentEmail. */
    NEUTRAL_QUALIFIERS(Kind.WORD),
    /** First words of methods that give what follows. */
    READING_VERBS(Kind.WORD),
    /** What follows such a word is not what the name names. */
    PREPOSITIONS(Kind.WORD),
    /** Such words lead to the owner: nameOfUser. */
    OWNING_PREPOSITIONS(Kind.WORD),
    /** Last words that only say how the value is held, and adjectives that Romance languages put behind the noun. */
    NEUTRAL_ENDINGS(Kind.WORD),
    /** Persons that stand behind the noun in Romance languages: telefoneCliente. */
    PERSONS_BEHIND(Kind.WORD),
    /** Whom one lower-case word may begin with: studentname. */
    PERSONS_BEFORE(Kind.WORD),
    /** Names that say nothing by themselves, so that only the owner's last word tells whose they are. */
    GENERIC_NAMES(Kind.WORD),
    /** Classes that say which attribute holds the data. */
    CONFIGURATIONS(Kind.WORD),
    /** Last words of an entry of a code list: maritalStatusId. */
    CODES(Kind.WORD),
    /** Categories of data of which two kinds in one type describe a person. */
    DESCRIBING_CATEGORIES(Kind.WORD),
    /** Categories whose data code lists hold. */
    CODED_CATEGORIES(Kind.WORD),
    /** Categories whose values one letter may stand for: char sex. */
    LETTER_CATEGORIES(Kind.WORD),
    /** Categories in whose records whole numbers tell of a person, as points, days and amounts do. */
    MEASURED_CATEGORIES(Kind.WORD),
    /** What a class is that only holds several of something. */
    COLLECTION_CLASSES(Kind.WORD),
    /** Classes that speak of a step with such data, not the data. */
    STEP_CLASSES(Kind.WORD),
    /** Classes that say of what kinds such data are, and how they hang together. */
    STRUCTURE_CLASSES(Kind.WORD),
    /** Last words of members by which a program keeps a record, as opposed to what the record tells about somebody. */
    KEEPING_ENDINGS(Kind.WORD),
    /** Words that say the same wherever they stand. */
    KEEPING_WORDS(Kind.WORD),
    /** Last words of a class's name that only say that it holds values: EmailAddressValue. */
    VALUE_CLASSES(Kind.WORD),
    /** Words of an input widget that are not what the user types into it: phoneNumberEditText. */
    WIDGET_WORDS(Kind.WORD),
    /** What an accessor gives of a value that is the value still: getTokenValue of a token. */
    CONTENT_PARTS(Kind.WORD),
    /** What values of several parts call a part that is still of the value, beside the content-parts. */
    FORM_PARTS(Kind.WORD),
    /** Texts within a constant that say that it is no real credential. */
    PLACEHOLDERS(Kind.WORD),
    /** What is called so makes a hash a keyed one. */
    HASH_KEYS(Kind.WORD),
    /** Methods of libraries with such a word in their names take functions that are given failures. */
    FAILURES(Kind.WORD),
    /** Others that do. */
    FAILURE_METHODS(Kind.NAME),
    /** These take a function for elements first, and one for failures after it. */
    SUBSCRIBING_METHODS(Kind.NAME),
    /** A function's parameter of such a name gets a failure, if another function stands before it. */
    FAILURE_NAMES(Kind.NAME),
    /** Simple names of types that hold a text, or anything. */
    TEXT_TYPES(Kind.NAME),
    /** Those that hold nothing but a text to read. */
    PLAIN_TEXT_TYPES(Kind.NAME),
    /** Types that hold a date or time. */
    DATE_TYPES(Kind.NAME),
    /** Types for an entry of a code list, as business software has them for gender or marital status, or for an amount. */
    CODE_TYPES(Kind.NAME),
    /** Types that hold values of their type argument. */
    CARRIER_TYPES(Kind.NAME),
    /** Widgets into which users type. */
    INPUT_WIDGETS(Kind.NAME),
    /** Annotations of fields and parameters that a framework fills from the program's settings. */
    SETTINGS_ANNOTATIONS(Kind.NAME),
    /** Those of classes that it fills so. */
    SETTINGS_CLASS_ANNOTATIONS(Kind.NAME),
    /** Annotations of fields that a framework fills with an object of the program. */
    INJECTING_ANNOTATIONS(Kind.NAME),
    /** Annotations that say with which object. */
    QUALIFYING_ANNOTATIONS(Kind.NAME),
    /** Annotations of members that are not written with their object. */
    HIDING_ANNOTATIONS(Kind.NAME),
    /** Annotation and attribute that give the name of a member outside of the program: in a table, a message or a file. */
    NAMING_ANNOTATIONS(Kind.ATTRIBUTE),
    /** Annotations of parameters that a framework fills from a request or a message, by their name there. */
    GIVEN_ANNOTATIONS(Kind.NAME);

    /** How the members of a list are written. */
    private enum Kind {
        WORD("[\\p{Ll}\\p{Lo}\\p{N}]+([-_][\\p{Ll}\\p{Lo}]+)*", "use lower-case letters"),
        NAME("[\\p{L}_][\\p{L}\\p{N}_]*(\\[\\])?", "use a simple name"),
        ATTRIBUTE("[\\p{L}_][\\p{L}\\p{N}_]*#[\\p{L}_][\\p{L}\\p{N}_]*", "write Annotation#attribute");

        private final Pattern form;
        private final String remedy;

        Kind(String form, String remedy) {
            this.form = Pattern.compile(form);
            this.remedy = remedy;
        }
    }

    private final Kind kind;

    WordList(Kind kind) {
        this.kind = kind;
    }

    /** As policy files call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a text can be one of its members. */
    public boolean admits(String word) {
        return kind.form.matcher(word).matches();
    }

    /** How its members are written, for who wrote one otherwise. */
    public String remedy() {
        return kind.remedy;
    }
}
