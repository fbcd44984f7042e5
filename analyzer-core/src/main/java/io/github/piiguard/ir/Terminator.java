package io.github.piiguard.ir;

import java.util.List;
import java.util.Optional;

/** How control leaves a block. Blocks are named by their index in {@link MethodBody#blocks()}. */
public sealed interface Terminator {
    List<Integer> successors();

    /** The variable on which it depends, or that it hands on. */
    default Optional<Variable> used() {
        return Optional.empty();
    }

    /** Goes on at one block. */
    record Goto(int target) implements Terminator {
        @Override
        public List<Integer> successors() {
            return List.of(target);
        }
    }

    /** Goes on at one of two blocks, as a boolean says. */
    record Branch(Variable condition, int whenTrue, int whenFalse) implements Terminator {
        @Override
        public Optional<Variable> used() {
            return Optional.of(condition);
        }

        @Override
        public List<Integer> successors() {
            return List.of(whenTrue, whenFalse);
        }
    }

    /**
     * Goes on at one of several blocks, as the selector says; a missing default is a target too.
     *
     * @param labels for each target the constants that lead there, enum constants by their names; none for a target
     *     that is taken when no label fits. Empty when the labels are not known
     */
    record Switch(Variable selector, List<Integer> targets, List<List<ConstantValue>> labels) implements Terminator {
        public Switch {
            targets = List.copyOf(targets);
            labels = labels.stream().map(List::copyOf).toList();
        }

        /** A switch whose labels are not known. */
        public Switch(Variable selector, List<Integer> targets) {
            this(selector, targets, List.of());
        }

        @Override
        public Optional<Variable> used() {
            return Optional.of(selector);
        }

        @Override
        public List<Integer> successors() {
            return targets;
        }
    }

    /** The head of an enhanced for loop over {@code collection}. */
    record Iteration(Variable collection, int body, int exit) implements Terminator {
        @Override
        public Optional<Variable> used() {
            return Optional.of(collection);
        }

        @Override
        public List<Integer> successors() {
            return List.of(body, exit);
        }
    }

    /** Leaves the method, with its result unless it is void. */
    record Return(Optional<Variable> value) implements Terminator {
        @Override
        public Optional<Variable> used() {
            return value;
        }

        @Override
        public List<Integer> successors() {
            return List.of();
        }
    }

    /** Leaves the method by an exception that no handler of the method takes, or goes to the block's handlers. */
    record Throw(Variable exception) implements Terminator {
        @Override
        public Optional<Variable> used() {
            return Optional.of(exception);
        }

        @Override
        public List<Integer> successors() {
            return List.of();
        }
    }
}
