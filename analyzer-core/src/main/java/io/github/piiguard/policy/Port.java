package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;

/** A place at a call where data enters or leaves: a root and what is selected from it. */
public record Port(Root root, int argument, List<Selector> path) {
    public Port {
        path = List.copyOf(path);
    }

    /** Whether it is a parameter or the result of the function that the method returns. */
    public boolean isOfReturnedFunction() {
        return root == Root.RETURN
                && !path.isEmpty()
                && (path.get(0) instanceof Selector.Parameter || path.get(0) instanceof Selector.Result);
    }

    /** Where a port begins; {@code argument} is the number of the argument, or the constant number itself. */
    public enum Root {
        THIS,
        RETURN,
        ARGUMENT,
        NUMBER,
        NULL
    }

    /** One step from a value to a part of it. */
    public sealed interface Selector {
        /** The field of that name, whatever type declares it. */
        record Field(String name) implements Selector {}

        /** All elements of an array, collection or stream. */
        record Element() implements Selector {}

        /** The element at the place that an argument holds. */
        record ElementAt(int indexArgument) implements Selector {}

        /** The place before the one that an argument holds: what is written there is inserted. */
        record ElementBefore(int indexArgument) implements Selector {}

        /** The first element; what is written there is inserted. */
        record First() implements Selector {}

        /** The last element; what is written there is appended. */
        record Last() implements Selector {}

        /** All keys of a map. */
        record Key() implements Selector {}

        /** All values of a map. */
        record Value() implements Selector {}

        /** The value under the key that an argument holds. */
        record ValueAt(int keyArgument) implements Selector {}

        /**
         * The texts of what flows: of an object those that are known to be in it, and nothing that its class declares but nobody
         * is seen to put there, since nobody knows which members a template reads.
         */
        record Text() implements Selector {}

        /** The object's method of that name as a function: one that the program overrides and a library runs. */
        record Method(String name) implements Selector {}

        /**
         * What the program puts in the place of a library type's method, as a function: the library runs it on objects that it
         * was given somewhere else.
         */
        record Replacement(TypeName owner, String name) implements Selector {}

        /** The parameter of a function value. */
        record Parameter(int index) implements Selector {}

        /** The result of a function value. */
        record Result() implements Selector {}
    }
}
