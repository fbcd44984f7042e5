package io.github.piiguard.policy;

import java.util.Optional;

/** What a call does to data, in terms of its ports. */
public sealed interface Effect {
    /**
     * {@code from -> to where argument[i]}.
     *
     * @param condition which argument is a predicate that only the elements that flow fulfil
     */
    record Flow(Port from, Port to, Optional<Integer> condition) implements Effect {
        public Flow(Port from, Port to) {
            this(from, to, Optional.empty());
        }
    }

    /**
     * {@code clears port where argument[i]}: nothing is left there.
     *
     * @param condition which argument is a predicate that the cleared elements fulfil
     */
    record Clear(Port port, Optional<Integer> condition) implements Effect {
        public Clear(Port port) {
            this(port, Optional.empty());
        }
    }

    /** {@code left same right}: the same object (a fluent method). */
    record Same(Port left, Port right) implements Effect {}

    /** {@code from copies to}: {@code to} becomes a shallow copy of {@code from}. */
    record Copy(Port from, Port to) implements Effect {}
}
