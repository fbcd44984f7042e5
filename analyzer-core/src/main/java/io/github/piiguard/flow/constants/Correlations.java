package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The conditions that a body asks more than once, and the branches that assign variables together. Blocks between such a place
 * and the last one are visited once for each way on which the condition holds or not; of the conditions those that cost least are
 * told apart, {@value #MAX_TRACKED} at most and no more than let blocks be visited {@value #MAX_MORE_VISITS} times more.
 */
public final class Correlations {
    private static final int MAX_TRACKED = 4;
    private static final int MAX_MORE_VISITS = 400;

    private final List<Condition> tracked = new ArrayList<>();
    private final Map<Integer, Asked> asked = new HashMap<>();
    private final List<BitSet> live = new ArrayList<>();
    private final List<BitSet> splits = new ArrayList<>();

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
        List<Candidate> candidates = new ArrayList<>();
        places.values().stream()
                .filter(conditions -> conditions.size() > 1)
                .forEach(conditions -> candidates.add(asking(body, conditions)));
        Set<Integer> asking = new HashSet<>();
        candidates.forEach(candidate -> asking.addAll(candidate.askers.keySet()));
        JointAssignments.of(body, isRelevant).forEach((block, meetings) -> {
            if (!asking.contains(block)) {
                Condition outcome = new Condition("", false, Set.of(), Set.of());
                candidates.add(Candidate.of(body, outcome, new TreeMap<>(Map.of(block, false)), meetings));
            }
        });
        candidates.sort(Candidate.CHEAPEST);
        candidates.forEach(this::track);
    }

    private static Candidate asking(MethodBody body, SortedMap<Integer, Condition> conditions) {
        SortedMap<Integer, Boolean> askers = new TreeMap<>();
        conditions.forEach((block, condition) -> askers.put(block, condition.isNegated()));
        BitSet places = new BitSet();
        askers.keySet().forEach(places::set);
        return Candidate.of(body, conditions.values().iterator().next(), askers, places);
    }

    /**
     * A condition that may be told apart.
     *
     * @param askers the blocks that branch by it, and whether they do when it is false
     * @param live the blocks in which it still matters
     * @param split of these those on which more than one way leads
     */
    private record Candidate(Condition condition, SortedMap<Integer, Boolean> askers, BitSet live, BitSet split) {
        static final Comparator<Candidate> CHEAPEST = Comparator.comparingInt(
                        (Candidate candidate) -> candidate.split.cardinality())
                .thenComparing(candidate -> candidate.askers.firstKey());

        static Candidate of(MethodBody body, Condition condition, SortedMap<Integer, Boolean> askers, BitSet places) {
            BitSet live = body.leadingTo(places);
            BitSet from = new BitSet();
            askers.keySet().forEach(from::set);
            BitSet split = body.reachedFrom(from);
            split.and(live);
            return new Candidate(condition, askers, live, split);
        }
    }

    private void track(Candidate candidate) {
        if (tracked.size() == MAX_TRACKED) {
            return;
        }
        splits.add(candidate.split);
        if (moreVisits() > MAX_MORE_VISITS) {
            splits.remove(splits.size() - 1);
            return;
        }
        int id = tracked.size();
        candidate.askers.forEach((block, isNegated) -> asked.put(block, new Asked(id, isNegated)));
        tracked.add(candidate.condition);
        live.add(candidate.live);
    }

    /** How many more times blocks are visited, loops apart. */
    private long moreVisits() {
        BitSet all = new BitSet();
        splits.forEach(all::or);
        return all.stream()
                .mapToLong(block ->
                        (1L << splits.stream().filter(split -> split.get(block)).count()) - 1)
                .sum();
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
