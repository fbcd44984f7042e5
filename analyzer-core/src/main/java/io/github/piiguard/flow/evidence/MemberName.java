package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;

/**
 * A field, component, accessor or parameter as it is declared.
 *
 * @param name the member's own name: {@code email}, {@code getEmail}
 * @param declaredType its type, unknown when the sources do not show it
 * @param owner the type that declares it, unknown for a parameter
 * @param personFacts how many kinds of data that only people have its neighbours hold, as {@link NameJudge#personFacts} says
 */
public record MemberName(String name, TypeName declaredType, TypeName owner, int personFacts) {
    private static final int OF_A_PERSON = 2;
    private static final int OF_A_PROFILE = 5;

    /** A member of whose neighbours nothing is known. */
    public MemberName(String name, TypeName declaredType, TypeName owner) {
        this(name, declaredType, owner, 0);
    }

    /** Whether its neighbours describe a person, so that a city or title beside them is that person's. */
    boolean besidePersonData() {
        return personFacts >= OF_A_PERSON;
    }

    /** Whether they tell so much of one that the class can be nothing but a person's record. */
    boolean isPartOfProfile() {
        return personFacts >= OF_A_PROFILE;
    }

    /** The same member under another name. */
    MemberName called(String other) {
        return new MemberName(other, declaredType, owner, personFacts);
    }
}
