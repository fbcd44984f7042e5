package io.github.piiguard.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VisitOrderTest {
    private static final Variable CONDITION = new Variable(0, "", TypeUse.UNKNOWN);
    private static final int RETURN = -1;

    /** Numbered as a front end does it: what follows an {@code if} comes before its other branch. */
    @Test
    void visitsWhatFollowsABranchOnceForAllWays() {
        List<Block> blocks = blocks(to(1, 7), to(2), to(3, 6), to(4), to(5, 8), to(RETURN), to(4), to(2), to(5));

        assertThat(visits(blocks, 1)).containsExactly(0, 1, 7, 2, 3, 6, 4, 8, 5);
    }

    @Test
    void goesBackToALoopOnceForAllWaysThatLeadBack() {
        List<Block> blocks = blocks(to(1), to(2, 5), to(1, 3), to(1, 4), to(1), to(RETURN));

        assertThat(visits(blocks, 2)).containsExactly(0, 1, 2, 3, 4, 1, 2, 3, 4, 5);
    }

    @Test
    void leavesALoopWhenNothingInItWaits() {
        List<Block> blocks = blocks(to(1, 4), to(2, 3), to(1), to(0), to(RETURN));

        assertThat(visits(blocks, 2)).containsExactly(0, 1, 2, 1, 2, 3, 0, 4);
    }

    @Test
    void visitsALoopsExitLastWhereTheConditionLeadsThere() {
        List<Block> blocks = blocks(to(1), to(2, 3), to(RETURN), to(1));

        assertThat(visits(blocks, 2)).containsExactly(0, 1, 3, 1, 3, 2);
    }

    @Test
    void visitsAHandlerAfterAllThatItGuards() {
        List<Block> blocks = blocks(guarded(3, to(1)), guarded(3, to(2)), to(RETURN), to(RETURN), to(RETURN));

        assertThat(visits(blocks, 1)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void takesALoopThatIsEnteredInTwoPlaces() {
        List<Block> blocks = blocks(to(1, 2), to(2), to(1, 3), to(RETURN));

        assertThat(visits(blocks, 2)).startsWith(0).endsWith(3).contains(1, 2);
    }

    /** The blocks in the order of their visits, when each target waits until it was visited that often. */
    private static List<Integer> visits(List<Block> blocks, int most) {
        VisitOrder order = new VisitOrder(blocks);
        TreeSet<Node> waiting = new TreeSet<>(order.comparator());
        Map<Node, Integer> counts = new HashMap<>();
        List<Integer> result = new ArrayList<>();
        Node last = new Node(0, Way.ONLY);
        waiting.add(last);
        for (Optional<Node> next = order.next(waiting, last); next.isPresent(); next = order.next(waiting, last)) {
            last = next.get();
            waiting.remove(last);
            counts.merge(last, 1, Integer::sum);
            result.add(last.block());
            Block block = blocks.get(last.block());
            List<Integer> targets = new ArrayList<>(block.handlers());
            targets.addAll(block.terminator().successors());
            targets.stream()
                    .map(target -> new Node(target, Way.ONLY))
                    .filter(target -> counts.getOrDefault(target, 0) < most)
                    .forEach(waiting::add);
        }
        return result;
    }

    private static List<Block> blocks(Block... blocks) {
        return Arrays.asList(blocks);
    }

    private static Block guarded(int handler, Block block) {
        return new Block(block.statements(), block.terminator(), List.of(handler));
    }

    private static Block to(int target) {
        return new Block(
                List.of(),
                target == RETURN ? new Terminator.Return(Optional.empty()) : new Terminator.Goto(target),
                List.of());
    }

    private static Block to(int whenTrue, int whenFalse) {
        return new Block(List.of(), new Terminator.Branch(CONDITION, whenTrue, whenFalse), List.of());
    }
}
