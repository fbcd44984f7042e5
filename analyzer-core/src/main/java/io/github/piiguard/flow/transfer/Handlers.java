package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Exceptions;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Where exceptions go that leave the statements of a body: to the handlers of their blocks, or to the caller. */
final class Handlers {
    private final Frame frame;
    private final Incoming incoming;
    private final BiFunction<Way, Integer, Node> targets;

    /** @param targets the node to which control goes on a way, given its block */
    Handlers(Frame frame, Incoming incoming, BiFunction<Way, Integer, Node> targets) {
        this.frame = frame;
        this.incoming = incoming;
        this.targets = targets;
    }

    /** What no handler of the block takes leaves the method, and no later statement sees it. */
    void leave(Block block, State state, Exit exit) {
        Value left = state.thrown();
        for (int handler : block.handlers()) {
            left = passing(handler, left);
        }
        exit.addThrown(left, state);
        state.raise(Value.EMPTY);
    }

    /** The exceptions that a handler does not take, which the next one sees. */
    private Value passing(int handler, Value thrown) {
        if (thrown.isEmpty()) {
            return thrown;
        }
        Exceptions exceptions = new Exceptions(frame, new State());
        return caught(frame.body().blocks().get(handler))
                .map(type -> exceptions.notTakenBy(type, thrown))
                .orElse(thrown);
    }

    private static Optional<TypeName> caught(Block handler) {
        return handler.statements().stream()
                .filter(Statement.CatchException.class::isInstance)
                .map(statement ->
                        ((Statement.CatchException) statement).target().type().name())
                .findFirst();
    }

    /** Whether an exception may come from a statement itself: from a call, or from null, an index or a cast. */
    static boolean mayThrow(Statement statement) {
        return !(statement instanceof Statement.Copy
                || statement instanceof Statement.Constant
                || statement instanceof Statement.CatchException
                || statement instanceof Statement.CreateFunction);
    }

    /**
     * What one visit of a block sends to its handlers: what holds before each statement that may throw, and after a call, which may
     * throw when all is done.
     */
    final class Sends {
        private final List<Integer> handlers;
        private boolean isPending = true;

        Sends(Block block) {
            this.handlers = block.handlers();
        }

        /** Notes that something else holds now. */
        void changed() {
            isPending = true;
        }

        /** Sends what holds now, unless that has been sent. */
        void send(Way way, State state) {
            if (!isPending) {
                return;
            }
            isPending = false;
            Value left = state.thrown();
            for (int handler : handlers) {
                State now = state.copy();
                now.raise(left);
                incoming.send(targets.apply(way, handler), now);
                left = passing(handler, left);
            }
        }
    }
}
