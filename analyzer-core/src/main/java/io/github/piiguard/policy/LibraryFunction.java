package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;

/**
 * A functional interface of a library, for code that is analysed without the library's class files.
 *
 * @param method its only method, with the qualified types of what it is given
 * @param gives the type of its result, {@code void} for none; unknown where the entry does not say
 * @param givenTo the methods that take such a function, each with the interface's name among its parameters
 * @param entry where the entry was read: {@code file:line}
 */
public record LibraryFunction(MethodPattern method, TypeName gives, List<MethodPattern> givenTo, String entry) {
    public LibraryFunction {
        givenTo = List.copyOf(givenTo);
    }

    /** The interface. */
    public TypeName type() {
        return method.type().orElseThrow();
    }

    /** Whether a parameter's type, simple or qualified, is the interface. */
    public boolean isNamedBy(String parameterType) {
        return TypeName.of(parameterType).simpleName().equals(type().simpleName());
    }

    /** The same function with other methods that take it. */
    public LibraryFunction givenTo(List<MethodPattern> takers) {
        return new LibraryFunction(method, gives, takers, entry);
    }
}
