package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;

/** What is seen where all that arrives at a block is known: what is handed over there, and how the method ends there. */
final class Recording {
    private final Handlers handlers;
    private final Demand demand;
    private final Answers answers;
    private final Recorder recorder = new Recorder();
    private final Exit exit = new Exit();
    private boolean isFull;

    Recording(Handlers handlers, Frame frame) {
        this.handlers = handlers;
        this.demand = frame.demand();
        this.answers = new Answers(frame.knowledge());
    }

    /** The analysis in the pass that makes this recording. */
    Frame of(Frame frame) {
        return frame.recording(recorder, answers);
    }

    /** Whether a new recording of the same states would see nothing else. */
    boolean holds(Demand now) {
        return demand.equals(now) && answers.hold();
    }

    Recorder recorder() {
        return recorder;
    }

    Exit exit() {
        return exit;
    }

    /** Whether more values may have met in a variable than are told apart. */
    boolean isFull() {
        return isFull;
    }

    /** Takes what holds after a statement; what is thrown is gone from the state then. */
    void after(Statement statement, Block block, State state) {
        isFull |= StatementParts.target(statement)
                .filter(target -> state.get(target).isFull())
                .isPresent();
        handlers.leave(block, state, exit);
    }

    /** Takes what holds where a block ends. */
    void end(Block block, State state) {
        if (block.terminator() instanceof Terminator.Throw end) {
            state.raise(state.get(end.exception()));
            handlers.leave(block, state, exit);
        } else if (block.terminator() instanceof Terminator.Return end) {
            exit.add(end, state);
        }
    }

    /** Takes all that another one has seen. */
    void add(Recording other) {
        recorder.add(other.recorder);
        exit.add(other.exit);
        isFull |= other.isFull;
    }
}
