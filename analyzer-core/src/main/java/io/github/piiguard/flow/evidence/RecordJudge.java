package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges members by the class that declares them or that they are of, where their own names say nothing: every amount,
 * text and date of a payslip is somebody's pay, and so is a list of payslips.
 *
 * @param phrases the policy's
 * @param known how names are read
 */
record RecordJudge(PhraseTable phrases, Words known) {
    /** A name that stands for all plain members of its owners but those that only keep the record. */
    private static final String ANY_DETAIL = "anydetail";

    /** An owner that stands for the class itself: objects of a class called so are such data. */
    private static final String OBJECTS = "objects";

    /** An owner that is told by the neighbours: a class that tells so much of a person that all its texts do. */
    private static final String IN_A_PROFILE = "inaprofile";

    /** The data type that a member holds since it belongs to a record of such data. */
    Optional<DataType> byOwner(MemberName name) {
        List<String> words = new PhraseReader(known).read(name.name()).words();
        if (name.owner().isUnknown()
                || words.isEmpty()
                || new Qualifiers(known).reject(words)
                || new Bookkeeping(known).isPartOf(words)) {
            return Optional.empty();
        }
        Owner owner = Owner.of(name.owner(), known);
        if (known.hasAny(WordList.STRUCTURE_CLASSES, owner.whole())) {
            return Optional.empty();
        }
        return phrases.owned(ANY_DETAIL).stream()
                .filter(owned -> owner.endsWithAny(owned.owners()) || owner.beginsWithAny(owned.owners()))
                .map(PhraseTable.Owned::dataType)
                .filter(dataType -> new DeclaredShape(known).isPlain(name.declaredType(), dataType))
                .filter(dataType -> isMeasured(dataType) || !DeclaredShape.isWhole(name.declaredType()))
                .filter(dataType -> !phrases.isOtherwise(dataType, words))
                .filter(dataType -> !phrases.isOtherwise(dataType, owner.whole()))
                .findFirst();
    }

    /** The data type of a text beside so many facts of a person that the class is that person's record. */
    Optional<DataType> byProfile(MemberName name) {
        List<String> words = new PhraseReader(known).read(name.name()).words();
        Owner owner = Owner.of(name.owner(), known);
        if (!name.isPartOfProfile()
                || words.isEmpty()
                || new Qualifiers(known).reject(words)
                || new Bookkeeping(known).isPartOf(words)
                || known.hasAny(WordList.STRUCTURE_CLASSES, owner.whole())
                || !new DeclaredShape(known).isText(name.declaredType())) {
            return Optional.empty();
        }
        return phrases.owned(ANY_DETAIL).stream()
                .filter(owned -> owned.owners().contains(IN_A_PROFILE))
                .map(PhraseTable.Owned::dataType)
                .filter(dataType -> !phrases.isOtherwise(dataType, words))
                .findFirst();
    }

    /** Whether whole numbers tell of a person: points, days and amounts do, those of a clinic or a court number things. */
    private boolean isMeasured(DataType dataType) {
        return known.has(WordList.MEASURED_CATEGORIES, dataType.category());
    }

    /** The data type that objects of the declared type are. */
    Optional<DataType> byObject(MemberName name) {
        List<String> words = new PhraseReader(known).read(name.name()).words();
        if (name.declaredType().isUnknown() || words.isEmpty() || new Qualifiers(known).reject(words)) {
            return Optional.empty();
        }
        List<String> whole = PhraseReader.words(name.declaredType().simpleName());
        if (whole.isEmpty() || known.has(WordList.STEP_CLASSES, whole.get(whole.size() - 1))) {
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
                        new PhraseReader(known)
                                .beforePreposition(new Phrase(called, List.of()))
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

    private List<String> classWords(TypeName type) {
        List<String> words = Owner.of(TypeName.of(type.simpleName().replace("[]", "")), known)
                .words();
        if (words.size() > 1 && known.has(WordList.COLLECTION_CLASSES, words.get(words.size() - 1))) {
            return words.subList(0, words.size() - 1);
        }
        return words;
    }
}
