package io.github.piiguard.policy;

import io.github.piiguard.model.FieldName;

/**
 * A constant of a library, for code that is analysed without the library's class files.
 *
 * @param field that holds it
 * @param value a whole number
 * @param entry where the entry was read: {@code file:line}
 */
public record LibraryConstant(FieldName field, int value, String entry) {}
