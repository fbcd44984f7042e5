package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Import;
import io.github.piiguard.flow.domain.Reachable;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Exceptions;
import io.github.piiguard.flow.heap.FieldWrites;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A forward abstract interpretation of one body (Cousot and Cousot, POPL 1977): states meet at joins until nothing
 * changes, then one more pass records what arrives where.
 */
public final class MethodAnalysis {
    private static final int MAX_VISITS_OF_A_BLOCK = 24;

    private final Frame frame;
    private final List<Block> blocks;
    private final List<Map<Integer, State>> incoming = new ArrayList<>();
    private final int[] visits;

    public MethodAnalysis(Frame frame) {
        this.frame = frame;
        this.blocks = frame.body().blocks();
        this.visits = new int[blocks.size()];
        blocks.forEach(block -> incoming.add(new LinkedHashMap<>()));
    }

    /** What the body does, and what it hands over. */
    public record Outcome(Summary summary, Recorder recorder) {}

    public Outcome run() {
        solve();
        Recorder recorder = new Recorder();
        Frame recording = frame.recording(recorder);
        Exit exit = new Exit();
        for (int i = 0; i < blocks.size(); i++) {
            if (!incoming.get(i).isEmpty()) {
                Block block = blocks.get(i);
                State state = entry(i);
                Transfer transfer = new Transfer(recording, state);
                for (Statement statement : block.statements()) {
                    transfer.apply(statement);
                    exit.addThrown(block, state);
                }
                exit.add(block, state);
            }
        }
        new Import(exit.thrownHeap, exit.heap).copy(exit.thrown);
        new FieldWrites(recording, recorder).record(exit.heap);
        Heap visible = new Reachable(exit.heap).from(exit.result, exit.thrown, recorder.functionCalls());
        return new Outcome(new Summary(exit.result, exit.thrown, visible, recorder.functionCalls()), recorder);
    }

    private void solve() {
        incoming.get(0).put(-1, initial(frame.body()));
        SortedSet<Integer> pending = new TreeSet<>(List.of(0));
        while (!pending.isEmpty()) {
            int next = pending.first();
            pending.remove(next);
            if (++visits[next] > MAX_VISITS_OF_A_BLOCK) {
                frame.knowledge().boundReached(frame.body().location(), "a loop did not settle");
                continue;
            }
            visit(next, pending);
        }
    }

    private static State initial(MethodBody body) {
        State state = new State();
        body.self().forEach(self -> state.set(self, input(new Root.Self(), self.type())));
        for (int i = 0; i < body.parameters().size(); i++) {
            Variable parameter = body.parameters().get(i);
            state.set(parameter, input(new Root.Parameter(i), parameter.type()));
        }
        return state;
    }

    private static Value input(Root root, TypeUse type) {
        return Value.of(Atom.Input.of(AccessPath.of(root), type));
    }

    private void visit(int index, SortedSet<Integer> pending) {
        Block block = blocks.get(index);
        State state = entry(index);
        Transfer transfer = new Transfer(frame, state);
        sendToHandlers(index, block, state, pending);
        for (Statement statement : block.statements()) {
            transfer.apply(statement);
            if (frame.relevance().contains(statement)) {
                sendToHandlers(index, block, state, pending);
                // Where an exception goes, the next statement does not run.
                state.raise(Value.EMPTY);
            }
        }
        if (block.terminator() instanceof Terminator.Throw end) {
            state.raise(state.get(end.exception()));
            sendToHandlers(index, block, state, pending);
        }
        for (int successor : block.terminator().successors()) {
            if (block.terminator() instanceof Terminator.Iteration loop && loop.exit() == successor) {
                afterLoop(index, loop, state).ifPresent(after -> send(index, successor, after, false, pending));
            } else {
                send(index, successor, state, false, pending);
            }
        }
    }

    private void sendToHandlers(int index, Block block, State state, SortedSet<Integer> pending) {
        Value left = state.thrown();
        for (int handler : block.handlers()) {
            State sent = state.copy();
            sent.raise(left);
            send(index, handler, sent, true, pending);
            left = passing(handler, left);
        }
    }

    /** The exceptions that a handler does not take, which the next one sees. */
    private Value passing(int handler, Value thrown) {
        Exceptions exceptions = new Exceptions(frame, new State());
        return caught(blocks.get(handler))
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

    private void send(int from, int to, State state, boolean isAdded, SortedSet<Integer> pending) {
        Map<Integer, State> states = incoming.get(to);
        int slot = isAdded ? -2 - from : from;
        State old = states.get(slot);
        if (old == null) {
            states.put(slot, state.copy());
            pending.add(to);
            return;
        }
        State joined = old.join(state);
        if (!joined.equals(old)) {
            states.put(slot, joined);
            pending.add(to);
        }
    }

    private State entry(int index) {
        State result = null;
        for (State state : incoming.get(index).values()) {
            result = result == null ? state.copy() : result.join(state);
        }
        return result == null ? new State() : result;
    }

    /**
     * The state after a loop. One over a constant list has run at least once, since the list is not empty: nothing leaves it
     * before the body was seen.
     */
    private Optional<State> afterLoop(int head, Terminator.Iteration loop, State state) {
        Value elements = state.heap().read(state.get(loop.collection()), Selector.ELEMENT, TypeUse.UNKNOWN);
        boolean isConstant = !elements.isEmpty()
                && elements.atoms()
                        .allMatch(atom ->
                                atom instanceof Atom.Literal literal && literal.value() instanceof ConstantValue.Text);
        if (!isConstant) {
            return Optional.of(state);
        }
        return incoming.get(head).entrySet().stream()
                .filter(sent -> sent.getKey() > head)
                .map(sent -> sent.getValue().copy())
                .reduce(State::join);
    }

    /** Joins what holds where the method ends. */
    private final class Exit {
        private Value result = Value.EMPTY;
        private Value thrown = Value.EMPTY;
        private final Heap thrownHeap = new Heap();
        private Heap heap = new Heap();
        private boolean isReached;

        void add(Block block, State state) {
            if (block.terminator() instanceof Terminator.Throw end) {
                state.raise(state.get(end.exception()));
                addThrown(block, state);
            }
            if (block.terminator() instanceof Terminator.Return end) {
                result = end.value().map(state::get).map(result::join).orElse(result);
                heap = isReached ? heap.join(state.heap()) : state.heap().copy();
                isReached = true;
            }
        }

        /** What no handler of the block takes leaves the method, and no later statement sees it. */
        void addThrown(Block block, State state) {
            Value left = state.thrown();
            for (int handler : block.handlers()) {
                left = passing(handler, left);
            }
            thrown = thrown.join(left);
            new Import(state.heap(), thrownHeap).copy(left);
            state.raise(Value.EMPTY);
        }
    }
}
