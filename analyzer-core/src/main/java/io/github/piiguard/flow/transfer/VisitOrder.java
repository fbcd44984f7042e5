package io.github.piiguard.flow.transfer;

import io.github.piiguard.ir.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * In which order blocks are visited: a weak topological one, where each loop's blocks follow its head, and a loop is left only
 * when nothing in it waits any more (Bourdoncle, Efficient chaotic iteration strategies with widenings, 1993). In another
 * order, all that follows an {@code if} would be visited again for each of its branches.
 */
final class VisitOrder {
    private static final int DONE = Integer.MAX_VALUE;

    private final List<Block> blocks;
    private final int[] positions;
    private final int[] ends;
    private final int[] found;
    private final BitSet inLoop = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int count;
    private int free;

    VisitOrder(List<Block> blocks) {
        this.blocks = blocks;
        positions = new int[blocks.size()];
        ends = new int[blocks.size()];
        found = new int[blocks.size()];
        free = blocks.size();
        visit(0);
    }

    /** Nodes in this order. */
    Comparator<Node> comparator() {
        return Comparator.<Node>comparingInt(node -> positions[node.block()]).thenComparing(Node::way);
    }

    /** The node to visit after another one: the next one, unless a loop would be left whose head waits. */
    Optional<Node> next(NavigableSet<Node> waiting, Node last) {
        Node next = waiting.higher(last);
        Node before = waiting.floor(last);
        boolean goesBack = before != null && (next == null || ends[before.block()] < positions[next.block()]);
        return Optional.ofNullable(goesBack ? before : next);
    }

    /** Whether a block may be visited again when others have been. */
    boolean isInLoop(int block) {
        return inLoop.get(block);
    }

    /** Finds what a block leads to, in Tarjan's way, and returns the number of the lowest block that it leads back to. */
    private int visit(int block) {
        open.push(block);
        count++;
        found[block] = count;
        int number = count;
        int lowest = number;
        boolean isLoop = false;
        for (int next : targets(block)) {
            int reached = found[next] == 0 ? visit(next) : found[next];
            if (reached <= lowest) {
                lowest = reached;
                isLoop = true;
            }
        }
        if (lowest == number) {
            int end = free - 1;
            if (isLoop) {
                open.stream().takeWhile(member -> member != block).forEach(inLoop::set);
                inLoop.set(block);
            }
            close(block);
            if (isLoop) {
                targets(block).stream().filter(next -> found[next] == 0).forEach(this::visit);
            }
            free--;
            positions[block] = free;
            ends[block] = isLoop ? end : free;
        }
        return lowest;
    }

    /** Takes a block and what was found since off the stack; the others are looked at again, without the block. */
    private void close(int block) {
        found[block] = DONE;
        int last = open.pop();
        while (last != block) {
            found[last] = 0;
            last = open.pop();
        }
    }

    /** Where a block leads, what comes last first. */
    private List<Integer> targets(int block) {
        List<Integer> result = new ArrayList<>(blocks.get(block).handlers());
        List<Integer> successors = blocks.get(block).terminator().successors();
        for (int i = successors.size() - 1; i >= 0; i--) {
            result.add(successors.get(i));
        }
        return result;
    }
}
