package io.github.piiguard.policy;

/**
 * A method whose result or argument is sensitive whatever it is called.
 *
 * @param produces id of a data type
 * @param at the port that becomes sensitive
 * @param entry where the entry was read: {@code file:line}
 * @param isUsers whether the user's policy says so, not the catalogue
 */
public record Source(MethodPattern method, String produces, Port at, String entry, boolean isUsers) {
    /** The same for another method. */
    public Source of(MethodPattern other) {
        return new Source(other, produces, at, entry, isUsers);
    }

    /** The same as the user's word. */
    public Source ofUser() {
        return new Source(method, produces, at, entry, true);
    }
}
