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

/** The conditions that a body asks more than once, and branches that assign variables together; more than {@value #MAX_TRACKED} are not told apart. */
public final class Correlations {
    private static final int MAX_TRACKED = 4;

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
                .limit(MAX_TRACKED)
                .forEach(conditions -> track(body, conditions));
        JointAssignments.of(body, isRelevant).forEach((block, meetings) -> trackUntil(body, block, meetings));
    }

    /** A branch that is not asked again, but whose outcome matters in some places. */
    private void trackUntil(MethodBody body, int block, BitSet places) {
        if (tracked.size() < MAX_TRACKED && !asked.containsKey(block)) {
            asked.put(block, new Asked(tracked.size(), false));
            tracked.add(new Condition("", false, Set.of(), Set.of()));
            live.add(body.leadingTo(places));
        }
    }

    private void track(MethodBody body, SortedMap<Integer, Condition> conditions) {
        int id = tracked.size();
        conditions.forEach((block, condition) -> asked.put(block, new Asked(id, condition.isNegated())));
        tracked.add(conditions.values().iterator().next());
        BitSet places = new BitSet();
        conditions.keySet().forEach(places::set);
        live.add(body.leadingTo(places));
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
