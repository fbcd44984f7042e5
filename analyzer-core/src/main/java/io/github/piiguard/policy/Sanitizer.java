package io.github.piiguard.policy;

/**
 * A method whose result holds its arguments and receiver only in a weaker form.
 *
 * @param entry where the entry was read: {@code file:line}
 */
public record Sanitizer(MethodPattern method, Degree degree, String entry) {}
