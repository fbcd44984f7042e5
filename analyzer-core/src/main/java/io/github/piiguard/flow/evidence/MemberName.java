package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;

/**
 * A field, component, accessor or parameter as it is declared.
 *
 * @param name the member's own name: {@code email}, {@code getEmail}
 * @param declaredType its type, unknown when the sources do not show it
 * @param owner the type that declares it, unknown for a parameter
 * @param besidePersonData whether its neighbours describe a person, as {@link NameJudge#describePerson} says
 */
public record MemberName(String name, TypeName declaredType, TypeName owner, boolean besidePersonData) {
    /** A member of whose neighbours nothing is known. */
    public MemberName(String name, TypeName declaredType, TypeName owner) {
        this(name, declaredType, owner, false);
    }

    /** The same member under another name. */
    MemberName called(String other) {
        return new MemberName(other, declaredType, owner, besidePersonData);
    }
}
