package io.github.piiguard.flow.domain;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import java.util.Set;

/** One thing that an abstract value may be. */
public sealed interface Atom {
    /**
     * What lies at a path when the method is entered, or what a call returned that the engine cannot look into.
     *
     * @param except parts of it that are not included any more
     */
    record Input(AccessPath path, TypeUse type, Set<Selector> except) implements Atom, Base {
        public Input {
            except = Set.copyOf(except);
        }

        public static Input of(AccessPath path, TypeUse type) {
            return new Input(path, type, Set.of());
        }

        public Input plain() {
            return except.isEmpty() ? this : of(path, type);
        }

        /** Inputs of one path are one, whatever type is read from them. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Input input && input.path.equals(path) && input.except.equals(except);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    /** A reference to an object that the method or its callees create. */
    record Reference(AbstractObject object) implements Atom, Base {}

    /**
     * A constant.
     *
     * @param isIterated whether it is one of several that a loop takes in turn
     */
    record Literal(ConstantValue value, boolean isIterated) implements Atom {
        private static final int SHORTEST_SECRET = 12;

        /** Whether it could be a credential: long enough and without white space. */
        public boolean mayBeSecret() {
            return value instanceof ConstantValue.Text text
                    && text.value().length() >= SHORTEST_SECRET
                    && text.value().chars().noneMatch(Character::isWhitespace);
        }
    }

    /** Data that is known to be sensitive. */
    record Sensitive(SourcePoint point, DataType dataType, Confidence confidence) implements Atom {}

    /** An atom that has parts. */
    sealed interface Base permits Input, Reference {}
}
