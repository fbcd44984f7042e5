package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges members by the class that declares them or that they are of, where their own names say nothing: every amount,
 * text and date of a payslip is somebody's pay, and so is a list of payslips.
 *
 * @param phrases the policy's
 */
record RecordJudge(PhraseTable phrases) {
    /** A name that stands for all plain members of its owners but those that only keep the record. */
    private static final String ANY_DETAIL = "anydetail";

    /** An owner that stands for the class itself: objects of a class called so are such data. */
    private static final String OBJECTS = "objects";

    private static final Set<String> CLASS_SUFFIXES =
            Set.of("list", "set", "collection", "array", "wrapper", "item", "entry");

    /** Classes that speak of a step with such data, not the data. */
    private static final Set<String> STEPS =
            Set.of("context", "state", "response", "result", "request", "query", "params", "args", "client", "command");

    /** Classes that say of what kinds such data are, and how they hang together. */
    private static final Set<String> STRUCTURE = Set.of(
            "type",
            "kind",
            "category",
            "definition",
            "template",
            "schema",
            "metadata",
            "rule",
            "relation",
            "relationship");

    private static final Set<String> MEASURED = Set.of("financial", "employment", "education", "behaviour");

    /** The data type that a member holds since it belongs to a record of such data. */
    Optional<DataType> byOwner(MemberName name) {
        List<String> words = PhraseReader.read(name.name()).words();
        if (name.owner().isUnknown() || words.isEmpty() || Qualifiers.reject(words) || Bookkeeping.isPartOf(words)) {
            return Optional.empty();
        }
        Owner owner = Owner.of(name.owner());
        if (owner.whole().stream().anyMatch(STRUCTURE::contains)) {
            return Optional.empty();
        }
        return phrases.owned(ANY_DETAIL).stream()
                .filter(owned -> owner.endsWithAny(owned.owners()) || owner.beginsWithAny(owned.owners()))
                .map(PhraseTable.Owned::dataType)
                .filter(dataType -> DeclaredShape.isPlain(name.declaredType(), dataType))
                .filter(dataType -> isMeasured(dataType) || !DeclaredShape.isWhole(name.declaredType()))
                .filter(dataType -> !phrases.isOtherwise(dataType, words))
                .filter(dataType -> !phrases.isOtherwise(dataType, owner.whole()))
                .findFirst();
    }

    /** Whether whole numbers tell of a person: points, days and amounts do, those of a clinic or a court number things. */
    private static boolean isMeasured(DataType dataType) {
        return MEASURED.contains(dataType.category());
    }

    /** The data type that objects of the declared type are. */
    Optional<DataType> byObject(MemberName name) {
        List<String> words = PhraseReader.read(name.name()).words();
        if (name.declaredType().isUnknown() || words.isEmpty() || Qualifiers.reject(words)) {
            return Optional.empty();
        }
        List<String> whole = PhraseReader.words(name.declaredType().simpleName());
        if (whole.isEmpty() || STEPS.contains(whole.get(whole.size() - 1))) {
            return Optional.empty();
        }
        List<String> called = classWords(name.declaredType());
        // As with Obs in ObsDto: structure again.
        if (called.equals(classWords(name.owner()))) {
            return Optional.empty();
        }
        return Stream.of(
                        called,
                        whole,
                        PhraseReader.beforePreposition(new Phrase(called, List.of()))
                                .words())
                .flatMap(this::endings)
                .filter(dataType -> !phrases.isOtherwise(dataType, words))
                .filter(dataType -> !phrases.isOtherwise(dataType, called))
                .findFirst();
    }

    /** What objects are whose class ends with these words, by the longest ending first. */
    private Stream<DataType> endings(List<String> called) {
        return IntStream.range(0, called.size())
                .mapToObj(start -> String.join("", called.subList(start, called.size())))
                .flatMap(letters -> phrases.owned(letters).stream())
                .filter(owned -> owned.owners().contains(OBJECTS))
                .map(PhraseTable.Owned::dataType);
    }

    private static List<String> classWords(TypeName type) {
        List<String> words =
                Owner.of(TypeName.of(type.simpleName().replace("[]", ""))).words();
        if (words.size() > 1 && CLASS_SUFFIXES.contains(words.get(words.size() - 1))) {
            return words.subList(0, words.size() - 1);
        }
        return words;
    }
}
