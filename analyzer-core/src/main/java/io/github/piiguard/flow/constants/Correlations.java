package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The conditions that a body asks more than once, and the branches that assign variables together: as many, {@value #MAX_TRACKED} at most, as let its blocks be visited no more
 * than {@value #MAX_VISITS} times when each is seen once for every way on which they hold or not.
 */
public final class Correlations {
    private static final int MAX_TRACKED = 4;
    private static final int MAX_VISITS = 512;

    private final List<Condition> tracked = new ArrayList<>();
    private final Map<Integer, Asked> asked = new HashMap<>();
    private final List<BitSet> live = new ArrayList<>();

    /**
     * A condition that a block asks.
     *
     * @param id its number in this body
     * @param isNegated whether the block's branch is taken when it is false
     */
    public record Asked(int id, boolean isNegated) {}

    /** @param isRelevant whether a statement matters */
    public Correlations(MethodBody body, Predicate<Statement> isRelevant) {
        Map<String, TreeMap<Integer, Condition>> places = new LinkedHashMap<>();
        for (int i = 0; i < body.blocks().size(); i++) {
            int index = i;
            Block block = body.blocks().get(i);
            if (block.terminator() instanceof Terminator.Branch branch) {
                Condition.of(block.statements(), branch.condition())
                        .filter(condition -> !condition.variables().isEmpty()
                                || !condition.fields().isEmpty())
                        .ifPresent(condition -> places.computeIfAbsent(condition.text(), text -> new TreeMap<>())
                                .put(index, condition));
            }
        }
        places.values().stream()
                .filter(conditions -> conditions.size() > 1)
                .forEach(conditions -> track(body, conditions));
        JointAssignments.of(body, isRelevant).forEach((block, meetings) -> trackUntil(body, block, meetings));
    }

    /** A branch that is not asked again, but whose outcome matters in some places. */
    private void trackUntil(MethodBody body, int block, BitSet places) {
        if (!asked.containsKey(block) && add(body, new Condition("", false, Set.of(), Set.of()), places)) {
            asked.put(block, new Asked(tracked.size() - 1, false));
        }
    }

    private void track(MethodBody body, SortedMap<Integer, Condition> conditions) {
        BitSet places = new BitSet();
        conditions.keySet().forEach(places::set);
        if (add(body, conditions.values().iterator().next(), places)) {
            int id = tracked.size() - 1;
            conditions.forEach((block, condition) -> asked.put(block, new Asked(id, condition.isNegated())));
        }
    }

    /** Tells a condition apart on all ways to the places, unless that is too much; whether it does. */
    private boolean add(MethodBody body, Condition condition, BitSet places) {
        BitSet alive = body.leadingTo(places);
        boolean isCheap = tracked.size() < MAX_TRACKED && visits(body, alive) <= MAX_VISITS;
        if (isCheap) {
            tracked.add(condition);
            live.add(alive);
        }
        return isCheap;
    }

    /** How often blocks would be visited, loops apart, with one more condition that matters in some of them. */
    private long visits(MethodBody body, BitSet alive) {
        long result = 0;
        for (int block = 0; block < body.blocks().size(); block++) {
            int at = block;
            long conditions = live.stream().filter(known -> known.get(at)).count() + (alive.get(at) ? 1 : 0);
            result += 1L << conditions;
        }
        return result;
    }

    public boolean isEmpty() {
        return tracked.isEmpty();
    }

    /** The tracked condition by which a block branches. */
    public Optional<Asked> at(int block) {
        return Optional.ofNullable(asked.get(block));
    }

    /** Whether it still matters in a block what a condition was. */
    public boolean isLive(int id, int block) {
        return live.get(id).get(block);
    }

    /** Whether a statement may change what a condition says. */
    public boolean isChanged(int id, Statement statement) {
        return tracked.get(id).isChangedBy(statement);
    }
}
