package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;

/**
 * What a method of a library returns, for code that is analysed without the library's class files.
 *
 * @param entry where the entry was read: {@code file:line}
 */
public record LibraryResult(MethodPattern method, TypeName type, String entry) {}
