package io.github.piiguard.frontend.graph;

import io.github.piiguard.frontend.graph.GraphBuilder.DraftBlock;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Drops unreachable and empty blocks, joins blocks that only follow each other, and numbers the rest. */
final class BlockLayout {
    private final List<DraftBlock> drafts;
    private final int[] entries;
    private final int[] numbers;

    private BlockLayout(List<DraftBlock> drafts) {
        this.drafts = drafts;
        entries = new int[drafts.size()];
        numbers = new int[drafts.size()];
    }

    static List<Block> of(List<DraftBlock> drafts) {
        return new BlockLayout(drafts).blocks();
    }

    private List<Block> blocks() {
        List<Integer> order = reachable();
        countEntries(order);
        List<Integer> heads = order.stream().filter(this::isHead).toList();
        for (int i = 0; i < heads.size(); i++) {
            numbers[heads.get(i)] = i;
        }
        return heads.stream().map(this::block).toList();
    }

    private Terminator terminator(int block) {
        return drafts.get(block).terminator.orElseGet(() -> new Terminator.Return(Optional.empty()));
    }

    /** The handlers of a block; one that only jumps throws nothing. */
    private List<Integer> handlers(int block) {
        boolean throwsNothing =
                drafts.get(block).statements.isEmpty() && !(terminator(block) instanceof Terminator.Throw);
        return throwsNothing ? List.of() : drafts.get(block).handlers;
    }

    /** Where a jump to {@code block} really ends: behind blocks that hold nothing but a jump. */
    private int destination(int block) {
        int target = block;
        // An empty endless loop leads back to itself, so the walk is bounded.
        for (int hops = 0; hops < drafts.size(); hops++) {
            if (!drafts.get(target).statements.isEmpty() || !(terminator(target) instanceof Terminator.Goto next)) {
                return target;
            }
            target = next.target();
        }
        return target;
    }

    private List<Integer> reachable() {
        List<Integer> order = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(0);
        while (!open.isEmpty()) {
            int block = open.pop();
            if (!seen.get(block)) {
                seen.set(block);
                order.add(block);
                List<Integer> next = targets(block);
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
        return order;
    }

    private List<Integer> targets(int block) {
        List<Integer> targets = new ArrayList<>();
        terminator(block).successors().forEach(target -> targets.add(destination(target)));
        targets.addAll(handlers(block));
        return targets;
    }

    private void countEntries(List<Integer> order) {
        entries[0] = 2;
        for (int block : order) {
            terminator(block).successors().forEach(target -> entries[destination(target)]++);
            // A handler is a head even when only one block leads to it.
            handlers(block).forEach(handler -> entries[handler] += 2);
        }
        for (int block : order) {
            if (terminator(block) instanceof Terminator.Goto next && !isSameRegion(block, destination(next.target()))) {
                entries[destination(next.target())] += 2;
            } else if (!(terminator(block) instanceof Terminator.Goto)) {
                terminator(block).successors().forEach(target -> entries[destination(target)] += 2);
            }
        }
    }

    private boolean isSameRegion(int block, int next) {
        return handlers(block).equals(handlers(next));
    }

    private boolean isHead(int block) {
        return entries[block] > 1;
    }

    private Block block(int head) {
        List<Statement> statements = new ArrayList<>(drafts.get(head).statements);
        int last = head;
        while (terminator(last) instanceof Terminator.Goto next && !isHead(destination(next.target()))) {
            last = destination(next.target());
            statements.addAll(drafts.get(last).statements);
        }
        return new Block(
                statements,
                renumbered(terminator(last)),
                handlers(head).stream().map(handler -> numbers[handler]).toList());
    }

    private Terminator renumbered(Terminator terminator) {
        IntUnaryOperator number = target -> numbers[destination(target)];
        if (terminator instanceof Terminator.Goto jump) {
            return new Terminator.Goto(number.applyAsInt(jump.target()));
        }
        if (terminator instanceof Terminator.Branch branch) {
            return new Terminator.Branch(
                    branch.condition(), number.applyAsInt(branch.whenTrue()), number.applyAsInt(branch.whenFalse()));
        }
        if (terminator instanceof Terminator.Switch choice) {
            return renumbered(choice, number);
        }
        if (terminator instanceof Terminator.Iteration loop) {
            return new Terminator.Iteration(
                    loop.collection(), number.applyAsInt(loop.body()), number.applyAsInt(loop.exit()));
        }
        return terminator;
    }

    /** Cases that share a block share their labels; the default's lack of labels wins. */
    private static Terminator renumbered(Terminator.Switch choice, IntUnaryOperator number) {
        Map<Integer, List<ConstantValue>> labels = new LinkedHashMap<>();
        for (int i = 0; i < choice.targets().size(); i++) {
            List<ConstantValue> own =
                    choice.labels().isEmpty() ? List.of() : choice.labels().get(i);
            labels.merge(number.applyAsInt(choice.targets().get(i)), own, BlockLayout::both);
        }
        boolean isKnown = !choice.labels().isEmpty();
        return new Terminator.Switch(
                choice.selector(), List.copyOf(labels.keySet()), isKnown ? List.copyOf(labels.values()) : List.of());
    }

    private static List<ConstantValue> both(List<ConstantValue> one, List<ConstantValue> other) {
        return one.isEmpty() || other.isEmpty()
                ? List.of()
                : Stream.concat(one.stream(), other.stream()).toList();
    }
}
