package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.constants.Arguments;
import io.github.piiguard.flow.constants.ConstantFolding;
import io.github.piiguard.flow.constants.Folded;
import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes loops over a few known elements apart, so that each element is seen on its own. */
final class Turns {
    private static final int MAX_ELEMENTS = 12;
    private static final int MAX_NESTED = 2;

    private final MethodBody body;
    private final Arguments arguments;
    private final ConstantFolding folding;
    private final Map<Integer, BitSet> inside = new HashMap<>();
    private final Map<Map<Integer, Known>, Folded> folded = new HashMap<>();

    Turns(MethodBody body, Arguments arguments, ConstantFolding folding) {
        this.body = body;
        this.arguments = arguments;
        this.folding = folding;
        for (int i = 0; i < body.blocks().size(); i++) {
            if (body.blocks().get(i).terminator() instanceof Terminator.Iteration loop) {
                inside.put(i, inside(i, loop));
            }
        }
    }

    /** The blocks of a loop: those that the body leads to without going through the loop's head or its exit. */
    private BitSet inside(int head, Terminator.Iteration loop) {
        BitSet result = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>(List.of(loop.body()));
        while (!pending.isEmpty()) {
            int next = pending.pop();
            if (next != head && next != loop.exit() && !result.get(next)) {
                result.set(next);
                pending.addAll(body.blocks().get(next).terminator().successors());
                pending.addAll(body.blocks().get(next).handlers());
            }
        }
        return result;
    }

    /** The elements that a loop takes one by one; empty when they are not all known, or too many. */
    Optional<List<Value>> elements(Node head, Terminator.Iteration loop, State state) {
        boolean isDeep = head.way().turns().keySet().stream()
                        .filter(turn -> turn != head.block())
                        .count()
                >= MAX_NESTED;
        if (isDeep || next(head.block()).isEmpty()) {
            return Optional.empty();
        }
        Value collection = state.get(loop.collection());
        return new Elements(state)
                .each(collection)
                .or(() -> MapEntries.keys(state, collection))
                .filter(elements -> !elements.isEmpty() && elements.size() <= MAX_ELEMENTS);
    }

    /** The way on which control goes to a block: a turn ends where the loop's head or the outside begins. */
    Way way(Way way, int to) {
        Way result = way;
        for (Map.Entry<Integer, Integer> turn : way.turns().entrySet()) {
            int head = turn.getKey();
            if (to == head) {
                result = result.inTurn(head, turn.getValue() + 1);
            } else if (!inside.getOrDefault(head, new BitSet()).get(to)) {
                result = result.without(head);
            }
        }
        return result;
    }

    /** The statement that takes the next element for a loop. */
    Optional<Statement.NextElement> next(int head) {
        Terminator.Iteration loop =
                (Terminator.Iteration) body.blocks().get(head).terminator();
        Block first = body.blocks().get(loop.body());
        return first.statements().stream()
                .filter(Statement.NextElement.class::isInstance)
                .map(Statement.NextElement.class::cast)
                .filter(next -> next.collection().equals(loop.collection()))
                .findFirst();
    }

    /** What constants decide when the loops take these elements. */
    Folded constants(Map<Integer, Known> elements) {
        return folded.computeIfAbsent(elements, wanted -> {
            Map<Statement, Known> assumed = new HashMap<>();
            wanted.forEach((head, element) -> next(head).ifPresent(statement -> assumed.put(statement, element)));
            return folding.of(body, assumed, arguments);
        });
    }

    /** An element as a constant, or as an entry whose key is one. */
    static Optional<Known> known(Value element, Statement.NextElement next) {
        return element.size() == 1
                ? element.atoms()
                        .findFirst()
                        .filter(Atom.Literal.class::isInstance)
                        .flatMap(literal -> Known.of(
                                ((Atom.Literal) literal).value(),
                                next.target().type().name()))
                : Optional.empty();
    }
}
