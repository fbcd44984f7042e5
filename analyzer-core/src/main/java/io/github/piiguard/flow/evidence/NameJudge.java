package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Judges by the words of a name, its declared type, its owner and its neighbours whether it names sensitive data. A
 * phrase must be the head of the name; the longest phrase wins, then the order of the policy. The rules and their order
 * are those of {@code docs/data-types.md}; the result depends on nothing but the arguments and the policy.
 */
public final class NameJudge {
    private static final int MAX_KEY_LENGTH = 60;
    /** A class of more members is no person's record, but all texts of a program or a whole case. */
    private static final int MOST_OF_A_RECORD = 100;

    private static final int FEW_FACTS = 2;
    private static final TypeName PROFILE = TypeName.of("Profile");
    /** An owner that is told by the neighbours: at least two other members describe a person. */
    private static final String BESIDE_PERSON_DATA = "besidepersondata";

    /** An owner that any name has whose other words add nothing: {@code mUid}, not {@code bookUid}. */
    private static final String ALONE = "alone";

    /** Those that a declared type alone tells. */
    private final List<DataType> typed;

    private final Words known;
    private final PhraseReader reader;
    private final Qualifiers qualifiers;
    private final DeclaredShape shapes;
    private final PhraseTable phrases;
    private final RecordJudge records;
    /** The same names come again in many types. */
    private final Map<String, List<Place>> places = new ConcurrentHashMap<>();

    /** Words of a name from one on, written as one. */
    private record Place(Phrase phrase, int start, String letters) {}

    /**
     * @param known how names are read
     */
    public NameJudge(List<DataType> dataTypes, Words known) {
        this.known = known;
        reader = new PhraseReader(known);
        qualifiers = new Qualifiers(known);
        shapes = new DeclaredShape(known);
        typed = dataTypes.stream().filter(type -> !type.types().isEmpty()).toList();
        phrases = new PhraseTable(dataTypes);
        records = new RecordJudge(phrases, known);
    }

    /** The data type that a member, parameter or accessor of this name holds. */
    public Optional<DataType> judge(MemberName name) {
        return classify(name).map(Classification::dataType);
    }

    /** The data type that a member, parameter or accessor of this name holds, and how sure that is. */
    Optional<Classification> classify(MemberName name) {
        // A name in capitals is a constant: it names a key or an event far more often than it holds a person's data.
        if (isConstantName(name.name()) || isOfItsOwnKind(name) || isKeyOfCodeList(name)) {
            return Optional.empty();
        }
        return byName(name)
                .or(() -> byType(name))
                .or(() -> byClassName(name))
                .or(() -> byCode(name))
                .or(() -> records.byObject(name))
                .map(Classification::certain)
                .or(() -> records.byOwner(name).map(Classification::ofRecord))
                .or(() -> records.byProfile(name).map(Classification::ofRecord));
    }

    /** The data type that a value stored under this key holds. */
    public Optional<DataType> judgeKey(String key) {
        if (key.length() > MAX_KEY_LENGTH) {
            return Optional.empty();
        }
        String path = key.replace("[", ".").replace("]", "").replace('/', '.').replace(':', '.');
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        // Analytics vendors reserve names with a dollar sign for what they know of the person: $name, $email.
        TypeName owner = last.startsWith("$") ? PROFILE : ownerBefore(path, dot);
        return byName(new MemberName(last, TypeName.UNKNOWN, owner));
    }

    /** How many kinds of data that only people have members of one type hold: a first name, a birth date. */
    public int personFacts(Collection<MemberName> members) {
        int facts = (int) members.stream()
                .filter(member -> !isConstantName(member.name()))
                .flatMap(member ->
                        byName(new MemberName(member.name(), member.declaredType(), TypeName.UNKNOWN)).stream())
                .filter(type -> known.has(WordList.DESCRIBING_CATEGORIES, type.category()))
                .map(DataType::id)
                .distinct()
                .count();
        return members.size() > MOST_OF_A_RECORD ? Math.min(facts, FEW_FACTS) : facts;
    }

    private static TypeName ownerBefore(String path, int dot) {
        String before = path.substring(0, Math.max(dot, 0));
        String owner = before.substring(before.lastIndexOf('.') + 1);
        return owner.isBlank() ? TypeName.UNKNOWN : TypeName.of(owner);
    }

    private static boolean isConstantName(String name) {
        return name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().anyMatch(Character::isUpperCase);
    }

    /** The parts of a thing that are things of its own kind are structure, judged member by member. */
    private static boolean isOfItsOwnKind(MemberName name) {
        return !name.owner().isUnknown()
                && name.owner().simpleName().equals(name.declaredType().simpleName());
    }

    /** The code in a code list is what there is to choose from, not what somebody is: {@code GenderCode.genderCode}. */
    private boolean isKeyOfCodeList(MemberName name) {
        List<String> words = reader.read(name.name()).words();
        return !words.isEmpty()
                && !words.get(words.size() - 1).equals("id")
                && known.has(WordList.CODES, words.get(words.size() - 1))
                && words.equals(Owner.of(name.owner(), known).words());
    }

    private Optional<DataType> byType(MemberName name) {
        if (name.declaredType().isUnknown()) {
            return Optional.empty();
        }
        List<String> words = PhraseReader.words(name.name());
        return typed.stream()
                .filter(dataType -> DeclaredShape.isOneOf(name.declaredType(), dataType.types()))
                .filter(dataType -> !phrases.isOtherwise(dataType, words) && !qualifiers.reject(words))
                .findFirst();
    }

    /** What a class is called decides where the name only repeats its last word: {@code AccessToken cachedToken}. */
    private Optional<DataType> byClassName(MemberName name) {
        String called = name.declaredType().simpleName();
        List<String> words = PhraseReader.words(name.name());
        List<String> classWords = PhraseReader.words(called);
        int last = words.size() - 1;
        if (last < 0
                || classWords.size() < 2
                || !words.get(last).equals(classWords.get(classWords.size() - 1))
                || known.has(WordList.STEP_CLASSES, words.get(last))
                || qualifiers.reject(words.subList(0, last))) {
            return Optional.empty();
        }
        return byName(new MemberName(called, TypeName.UNKNOWN, name.owner()))
                .or(() -> byName(
                        new MemberName(String.join("_", shapes.valueWords(called)), TypeName.UNKNOWN, name.owner())))
                .filter(found -> !phrases.isOtherwise(found, words))
                .filter(found -> shapes.fits(name.declaredType(), found, phrases.names(found)));
    }

    /** An entry of a code list that says something of a person: {@code maritalStatusId}, {@code religionCode}. */
    private Optional<DataType> byCode(MemberName name) {
        List<String> words = reader.read(name.name()).words();
        int last = words.size() - 1;
        if (last < 1 || !known.has(WordList.CODES, words.get(last)) || !shapes.isPlain(name.declaredType())) {
            return Optional.empty();
        }
        String listed = String.join("_", words.subList(0, last));
        String owner = String.join("", Owner.of(name.owner(), known).words());
        return owner.endsWith(listed.replace("_", ""))
                ? Optional.empty()
                : byName(new MemberName(listed, TypeName.UNKNOWN, name.owner(), name.personFacts()))
                        .filter(found -> known.has(WordList.CODED_CATEGORIES, found.category()));
    }

    private Optional<DataType> byName(MemberName name) {
        return places.computeIfAbsent(name.name(), this::places).stream()
                .flatMap(place -> at(place, name))
                .findFirst();
    }

    /** Where in a name the words of a data type may begin, whoever owns it, the likeliest reading first. */
    private List<Place> places(String name) {
        Phrase whole = reader.read(name);
        List<Place> result = new ArrayList<>();
        variants(whole).forEach(phrase -> addPlaces(phrase, true, result));
        variants(reader.beforePreposition(whole)).forEach(phrase -> addPlaces(phrase, false, result));
        variants(reader.ofActor(whole)).forEach(phrase -> addPlaces(phrase, false, result));
        return List.copyOf(result);
    }

    /**
     * The phrase as written, then in weaker readings: in the singular, without digits, without a neutral last word,
     * without the person behind it, with abbreviations in full.
     */
    private Set<Phrase> variants(Phrase phrase) {
        Set<Phrase> result = new LinkedHashSet<>();
        List<Phrase> readings = new ArrayList<>();
        readings.add(phrase);
        readings.add(phrase.withoutDigits());
        readings.add(reader.withoutNeutralTail(phrase.withoutDigits()));
        readings.add(reader.beforePostposedPerson(phrase.withoutDigits()));
        readings.add(new Phrase(
                new Abbreviations(known).inFull(phrase.withoutDigits().words()), phrase.ownerHint()));
        for (Phrase reading : readings) {
            result.add(reading);
            reading.singular().ifPresent(result::add);
        }
        return result;
    }

    /** @param acrossPreposition whether only places count that have a preposition behind them */
    private void addPlaces(Phrase phrase, boolean acrossPreposition, List<Place> result) {
        int size = phrase.words().size();
        for (int start = 0; start < size; start++) {
            boolean crosses = phrase.words().subList(start, size).stream().anyMatch(reader::isPreposition);
            if (crosses == acrossPreposition && !qualifiers.reject(phrase.before(start))) {
                Place place = new Place(phrase, start, phrase.joinedFrom(start));
                if (isNamed(place)) {
                    result.add(place);
                }
            }
        }
    }

    private boolean isNamed(Place place) {
        return !phrases.named(place.letters()).isEmpty()
                || !phrases.owned(place.letters()).isEmpty()
                || afterPersonPrefix(place).findAny().isPresent();
    }

    private Stream<DataType> at(Place place, MemberName name) {
        List<String> words = place.phrase().words();
        return Stream.of(phrases.named(place.letters()).stream(), ownedBy(place, name), afterPersonPrefix(place))
                .flatMap(each -> each)
                .filter(dataType -> !phrases.isOtherwise(dataType, words))
                .filter(dataType -> !phrases.isOtherwise(
                        dataType, PhraseReader.words(name.owner().simpleName()), words))
                .filter(dataType -> shapes.fits(name.declaredType(), dataType, phrases.names(dataType)))
                .filter(dataType -> dataType.secret() || !isConfigured(name.owner()))
                .filter(dataType -> !isOfOrganisation(name, words, dataType));
    }

    /** A configuration says which attribute holds a person's name or number; only secrets stand in it themselves. */
    private boolean isConfigured(TypeName owner) {
        List<String> words = PhraseReader.words(owner.simpleName());
        return !words.isEmpty() && known.has(WordList.CONFIGURATIONS, words.get(words.size() - 1));
    }

    /** A company or hospital can be called and written to, too, unless the name says that it is about a person there. */
    private boolean isOfOrganisation(MemberName name, List<String> words, DataType dataType) {
        List<String> owner = Owner.of(name.owner(), known).words();
        return !owner.isEmpty()
                && known.has(WordList.ORGANISATION_DATA, dataType.id())
                && known.has(WordList.ORGANISATIONS, owner.get(owner.size() - 1))
                && !known.hasAny(WordList.PERSONS_BEFORE, words);
    }

    private Stream<DataType> ownedBy(Place place, MemberName name) {
        List<PhraseTable.Owned> candidates = phrases.owned(place.letters());
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        List<String> before = place.phrase().before(place.start());
        Owner declaring = Owner.of(name.owner(), known);
        return candidates.stream()
                .filter(owned -> qualifiers.areNeutral(before)
                        ? (owned.owners().contains(ALONE) && !Owner.isOfAnything(name.owner(), known))
                                || declaring.endsWithAny(owned.owners())
                                || (isTelling(place.letters()) && declaring.beginsWithAny(owned.owners()))
                                || new Owner(place.phrase().ownerHint(), known).endsWithAny(owned.owners())
                                || (name.besidePersonData() && owned.owners().contains(BESIDE_PERSON_DATA))
                        : new Owner(before, known).endsWithAny(owned.owners()))
                .map(PhraseTable.Owned::dataType);
    }

    /** Whether a member's name says what it holds even on a part of the owner: {@code CustomerDelivery.street}. */
    private boolean isTelling(String letters) {
        return !known.has(WordList.GENERIC_NAMES, letters);
    }

    /** One lower-case word such as {@code useremail}, as columns and map keys are often written. */
    private Stream<DataType> afterPersonPrefix(Place place) {
        if (place.start() != place.phrase().words().size() - 1) {
            return Stream.empty();
        }
        String letters = place.letters();
        return known.all(WordList.PERSONS_BEFORE).stream()
                .filter(letters::startsWith)
                .flatMap(prefix -> gluedTo(prefix, letters.substring(prefix.length())));
    }

    private Stream<DataType> gluedTo(String person, String rest) {
        return Stream.concat(
                phrases.named(rest).stream(),
                phrases.owned(rest).stream()
                        .filter(owned -> owned.owners().contains(person))
                        .map(PhraseTable.Owned::dataType));
    }
}
