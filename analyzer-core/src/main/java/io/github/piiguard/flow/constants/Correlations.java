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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The conditions that a body asks more than once: as many, {@value #MAX_TRACKED} at most, as let its blocks be visited no more
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

    public Correlations(MethodBody body) {
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
    }

    private void track(MethodBody body, SortedMap<Integer, Condition> conditions) {
        BitSet places = new BitSet();
        conditions.keySet().forEach(places::set);
        BitSet alive = body.leadingTo(places);
        if (tracked.size() < MAX_TRACKED && visits(body, alive) <= MAX_VISITS) {
            int id = tracked.size();
            conditions.forEach((block, condition) -> asked.put(block, new Asked(id, condition.isNegated())));
            tracked.add(conditions.values().iterator().next());
            live.add(alive);
        }
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
