package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.OwnedNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people are called in code. The owner {@code person} of a data type stands for all of these words, so that the
 * list is written once.
 *
 * @param words phrases of lower-case words
 */
record PersonWords(List<String> words) {
    private static final String PERSON = "person";

    /** The class Person alone. */
    private static final String CLASS_PERSON = "class person";

    /** Every member of a class Person is a person's, but not every member of an Account or an Owner. */
    private static final String ANY_DETAIL = "any detail";

    PersonWords {
        words = List.copyOf(words);
    }

    /** Words in their order, each once. */
    static PersonWords of(List<String> words) {
        return new PersonWords(words.stream().distinct().toList());
    }

    DataType expand(DataType type) {
        return new DataType(
                type.id(),
                type.category(),
                type.sensitivity(),
                type.secret(),
                type.regulations(),
                type.names(),
                type.notNames(),
                type.types(),
                type.notTypes(),
                type.annotations(),
                type.ownedNames().stream().map(this::expand).toList(),
                type.shapes(),
                type.derivedFrom());
    }

    private OwnedNames expand(OwnedNames names) {
        boolean isAnyDetail = names.names().contains(ANY_DETAIL);
        List<String> owners = names.owners().stream()
                .flatMap(owner -> isAnyDetail ? Stream.of(owner) : expand(owner))
                .distinct()
                .toList();
        return new OwnedNames(names.names(), owners);
    }

    private Stream<String> expand(String owner) {
        if (owner.equals(CLASS_PERSON)) {
            return Stream.of(PERSON);
        }
        return owner.equals(PERSON) ? Stream.concat(Stream.of(PERSON), words.stream()) : Stream.of(owner);
    }
}
