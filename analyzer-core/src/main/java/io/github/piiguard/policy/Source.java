package io.github.piiguard.policy;

/**
 * A method whose result or argument is sensitive whatever it is called.
 *
 * @param produces id of a data type
 * @param at the port that becomes sensitive
 * @param entry where the entry was read: {@code file:line}
 */
public record Source(MethodPattern method, String produces, Port at, String entry) {}
