package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.constants.Correlations;
import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCalls;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A forward abstract interpretation of one body (Cousot and Cousot, POPL 1977): states meet at joins until nothing
 * changes; what arrives where is recorded with the only visit of a block outside of loops, of others in one more pass. Ways on which a condition was true are kept apart from those
 * on which it was false, and so are the turns of a loop over a few known elements.
 */
public final class MethodAnalysis {
    private static final int MAX_VISITS_OF_A_NODE = 60;

    private final Frame frame;
    private final List<Block> blocks;
    private final VisitOrder order;
    private final Incoming incoming;
    /** What was seen last in each node. */
    private final Map<Node, Recording> recorded = new HashMap<>();

    private final Map<Node, Integer> visits = new HashMap<>();
    private final Correlations correlations;
    private final Turns turns;
    private final Blanks blanks;
    private final Handlers handlers;

    public MethodAnalysis(Frame frame) {
        this.frame = frame;
        this.blocks = frame.body().blocks();
        this.order = new VisitOrder(blocks);
        this.blanks = new Blanks(blocks);
        this.incoming = new Incoming(order);
        this.correlations = new Correlations(frame.body(), frame.relevance()::contains);
        this.turns = new Turns(
                frame.body(), frame.context().arguments(), frame.services().constants());
        this.handlers = new Handlers(frame, incoming, this::target);
    }

    /** What the body does, and what it hands over. */
    public record Outcome(Summary summary, Recorder recorder) {}

    public Outcome run() {
        solve();
        return outcome(frame, recorded::containsKey);
    }

    /** Records once more what arrives where, with what is known by now of callees; the body has been solved. */
    public Outcome again(Frame now) {
        return outcome(now, node -> seen(node).holds(now.demand()));
    }

    private Outcome outcome(Frame now, Predicate<Node> isKnown) {
        Recording all = new Recording(handlers, now);
        for (Node node : incoming.nodes()) {
            if (!isKnown.test(node)) {
                recorded.put(node, recorded(node, now));
            }
            all.add(seen(node));
        }
        new FieldWrites(all.of(now), all.recorder()).record(all.exit().heap());
        FunctionCalls calls = all.recorder().functionCalls();
        reportCuts(calls, all.exit().heap());
        if (all.isFull()) {
            boundReached(Value.MAX_ATOMS + " values or more meet in one variable");
        }
        return new Outcome(all.exit().summary(calls.toList()), all.recorder());
    }

    private Recording seen(Node node) {
        return Objects.requireNonNull(recorded.get(node), "every node is recorded");
    }

    /** What is seen in a node of which all that arrives is known. */
    private Recording recorded(Node node, Frame now) {
        Recording result = new Recording(handlers, now);
        Block block = blocks.get(node.block());
        State state = incoming.entry(node);
        Transfer transfer = new Transfer(on(node, state, result.of(now)), state);
        for (Statement statement : block.statements()) {
            apply(transfer, statement, node, state);
            result.after(statement, block, state);
        }
        result.end(block, state);
        return result;
    }

    private void reportCuts(FunctionCalls calls, Heap heap) {
        if (calls.isCut()) {
            boundReached(FunctionCalls.CUT);
        }
        if (heap.isCut()) {
            boundReached("more than " + Heap.MAX_INPUTS + " objects of the caller are written");
        }
    }

    private void boundReached(String what) {
        frame.knowledge().boundReached(frame.body().location(), what);
    }

    private void solve() {
        incoming.send(new Node(0, Way.ONLY), initial(frame));
        Optional<Node> next = incoming.next();
        while (next.isPresent()) {
            if (visits.merge(next.get(), 1, Integer::sum) > MAX_VISITS_OF_A_NODE) {
                boundReached("a loop did not settle");
            } else if (!isLast(blocks.get(next.get().block()))) {
                visit(next.get());
            }
            next = incoming.next();
        }
    }

    /** What a block leaves that control never goes on from is needed by nobody: it is seen in the recording pass alone. */
    private static boolean isLast(Block block) {
        return block.handlers().isEmpty() && block.terminator().successors().isEmpty();
    }

    private static State initial(Frame frame) {
        MethodBody body = frame.body();
        State state = new State();
        body.self().forEach(self -> state.set(self, input(new Root.Self(), self.type())));
        for (int i = 0; i < body.parameters().size(); i++) {
            Variable parameter = body.parameters().get(i);
            state.set(parameter, input(new Root.Parameter(i), parameter.type()));
            literal(frame, i).ifPresent(constant -> state.set(parameter, constant));
            close(state, state.get(parameter), frame.context().keys().getOrDefault(i, List.of()));
        }
        return state;
    }

    private static Optional<Value> literal(Frame frame, int parameter) {
        return Optional.ofNullable(frame.context().arguments().parameters().get(parameter))
                .filter(Known.Text.class::isInstance)
                .flatMap(Known::asConstant)
                .map(text -> Value.of(new Atom.Literal(text, false)));
    }

    /** Of a map of which all keys are known each entry is there from the beginning. */
    private static void close(State state, Value map, List<String> keys) {
        for (String key : keys) {
            Selector part = new Selector.Key(key);
            state.heap().write(map, part, state.heap().read(map, part, TypeUse.UNKNOWN));
        }
        if (!keys.isEmpty()) {
            state.heap().write(map, Selector.SIZE, Heap.KNOWN_KEYS);
        }
    }

    private static Value input(Root root, TypeUse type) {
        return Value.of(Atom.Input.of(AccessPath.of(root), type));
    }

    private void visit(Node node) {
        Optional<Recording> recording =
                order.isInLoop(node.block()) ? Optional.empty() : Optional.of(new Recording(handlers, frame));
        recording.ifPresent(seen -> recorded.put(node, seen));
        State state = incoming.entry(node);
        spent(1, state);
        Frame here = on(node, state, recording.map(seen -> seen.of(frame)).orElse(frame));
        Way way = run(node, new Transfer(here, state), state, recording);
        if (blocks.get(node.block()).terminator() instanceof Terminator.Iteration loop) {
            iterate(node, way, loop, state);
        } else {
            leave(node, way, here, state);
        }
    }

    /** What is handed on is joined object by object. */
    private void spent(int targets, State state) {
        frame.knowledge().spent(targets * state.heap().objects().size());
    }

    /** Runs a block, sends to its handlers what holds on the way, and gives the way on which control leaves it. */
    private Way run(Node node, Transfer transfer, State state, Optional<Recording> recording) {
        Block block = blocks.get(node.block());
        Way way = node.way();
        Handlers.Sends sends = handlers.new Sends(block);
        sends.send(way, state);
        for (Statement statement : block.statements()) {
            if (Handlers.mayThrow(statement)) {
                sends.send(way, state);
            }
            Way next = after(way, statement);
            apply(transfer, statement, node, state);
            if (frame.relevance().contains(statement) || !next.equals(way)) {
                sends.changed();
            }
            way = next;
            if (statement instanceof Statement.Invoke) {
                sends.send(way, state);
                spent(block.handlers().size(), state);
            }
            recording.ifPresent(seen -> seen.after(statement, block, state));
            // Where an exception goes, the next statement does not run.
            state.raise(Value.EMPTY);
        }
        if (block.terminator() instanceof Terminator.Throw end) {
            state.raise(state.get(end.exception()));
            sends.changed();
        }
        sends.send(way, state);
        recording.ifPresent(seen -> seen.end(block, state));
        return way;
    }

    private void apply(Transfer transfer, Statement statement, Node node, State state) {
        transfer.apply(statement);
        if (statement instanceof Statement.NextElement next) {
            node.way().turns().keySet().stream()
                    .filter(head -> turns.next(head).filter(next::equals).isPresent())
                    .findFirst()
                    .ifPresent(head -> state.set(next.target(), state.get(taken(head))));
        }
    }

    /** What a condition was is not known any more once a statement may have changed it. */
    private Way after(Way way, Statement statement) {
        Way result = way;
        for (int condition : way.facts().keySet()) {
            result = correlations.isChanged(condition, statement) ? result.forgetting(condition) : result;
        }
        return result;
    }

    /** The analysis as it goes on in a node: with what the turns of loops make constant. */
    private Frame on(Node node, State state, Frame general) {
        if (node.way().turns().isEmpty()) {
            return general;
        }
        Map<Integer, Known> known = new HashMap<>();
        for (int head : node.way().turns().keySet()) {
            turns.next(head)
                    .flatMap(next -> known(state.get(taken(head)), next, state))
                    .ifPresent(element -> known.put(head, element));
        }
        return general.knowing(turns.constants(known));
    }

    private static Optional<Known> known(Value element, Statement.NextElement next, State state) {
        Optional<Known> constant = Turns.known(element, next);
        if (constant.isPresent() || element.size() != 1) {
            return constant;
        }
        Value key = state.heap().read(element, Selector.field("key"), TypeUse.STRING);
        return key.size() == 1
                ? key.atoms()
                        .findFirst()
                        .filter(Atom.Literal.class::isInstance)
                        .flatMap(literal -> Known.of(((Atom.Literal) literal).value(), TypeUse.STRING.name()))
                        .map(Known.Entry::new)
                : Optional.empty();
    }

    /** Holds the element that a loop takes in this turn. */
    private static Variable taken(int head) {
        return new Variable(-2 - head, "", TypeUse.UNKNOWN);
    }

    private void leave(Node node, Way way, Frame here, State state) {
        Block block = blocks.get(node.block());
        List<Integer> successors = new ArrayList<>(here.constants().successors(node.block(), block));
        Optional<Correlations.Asked> asked = correlations.at(node.block());
        if (asked.isEmpty() || !(block.terminator() instanceof Terminator.Branch branch)) {
            for (int successor : successors) {
                leaving(node, here, successor, state)
                        .ifPresent(left -> send(node, way, successor, blanks.left(node.block(), successor, left)));
            }
            return;
        }
        Boolean before = way.facts().get(asked.get().id());
        for (boolean isTaken : List.of(true, false)) {
            int successor = isTaken ? branch.whenTrue() : branch.whenFalse();
            boolean isTrue = isTaken != asked.get().isNegated();
            if (successors.contains(successor) && (before == null || before == isTrue)) {
                State left = blanks.left(node.block(), successor, state);
                send(node, way.knowing(asked.get().id(), isTrue), successor, left);
            }
        }
    }

    /** What goes on to a block: nothing from before a loop, if that is known to go into the loop first. */
    private Optional<State> leaving(Node node, Frame here, int successor, State state) {
        boolean isLater = frame.constants()
                .firstTurn(node.block())
                .filter(first -> first != successor)
                .isPresent();
        if (!isLater) {
            return Optional.of(state);
        }
        Optional<State> later = incoming.returned(node);
        later.ifPresent(left -> {
            Transfer transfer = new Transfer(here, left);
            for (Statement statement : blocks.get(node.block()).statements()) {
                apply(transfer, statement, node, left);
                left.raise(Value.EMPTY);
            }
        });
        return later;
    }

    private void iterate(Node node, Way way, Terminator.Iteration loop, State state) {
        int head = node.block();
        Optional<List<Value>> each = turns.elements(node, loop, state);
        int turn = way.turns().getOrDefault(head, 0);
        Way outside = way.without(head);
        if (each.isEmpty()) {
            send(node, outside, loop.body(), state);
            afterLoop(node, loop, state).ifPresent(after -> send(node, outside, loop.exit(), after));
        } else if (turn < each.get().size()) {
            state.set(taken(head), each.get().get(turn));
            send(node, outside.inTurn(head, turn), loop.body(), state);
        } else {
            send(node, outside, loop.exit(), state);
        }
    }

    private void send(Node from, Way way, int to, State state) {
        Node node = target(way, to);
        if (from.block() >= to && isAskedForTurns(to)) {
            incoming.sendBack(node, state);
        } else {
            incoming.send(node, state);
        }
    }

    private Node target(Way way, int block) {
        return new Node(block, live(turns.way(way, block), block));
    }

    private boolean isAskedForTurns(int head) {
        return blocks.get(head).terminator() instanceof Terminator.Iteration
                || frame.constants().firstTurn(head).isPresent();
    }

    /** The way without facts that no later block asks for. */
    private Way live(Way way, int block) {
        Way result = way;
        for (int condition : way.facts().keySet()) {
            result = correlations.isLive(condition, block) ? result : result.forgetting(condition);
        }
        return result;
    }

    /**
     * The state after a loop. One over a constant list has run at least once, since the list is not empty: nothing leaves it
     * before the body was seen.
     */
    private Optional<State> afterLoop(Node head, Terminator.Iteration loop, State state) {
        Value list = new Elements(state).read(state.get(loop.collection()), -1, TypeUse.UNKNOWN);
        boolean isConstant = !list.isEmpty()
                && list.atoms()
                        .allMatch(atom ->
                                atom instanceof Atom.Literal literal && literal.value() instanceof ConstantValue.Text);
        return isConstant ? incoming.returned(head) : Optional.of(state);
    }
}
