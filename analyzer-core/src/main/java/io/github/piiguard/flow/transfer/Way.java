package io.github.piiguard.flow.transfer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells one way to a block from others, whose states stay apart (trace partitioning: Mauborgne and Rival, 2005).
 *
 * @param facts whether conditions that are asked again were true, by their numbers
 * @param turns which elements the loops around the block take, by the loops' heads
 */
record Way(SortedMap<Integer, Boolean> facts, SortedMap<Integer, Integer> turns) implements Comparable<Way> {
    static final Way ONLY = new Way(new TreeMap<>(), new TreeMap<>());

    Way {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        turns = Collections.unmodifiableSortedMap(new TreeMap<>(turns));
    }

    Way knowing(int condition, boolean isTrue) {
        SortedMap<Integer, Boolean> more = new TreeMap<>(facts);
        more.put(condition, isTrue);
        return new Way(more, turns);
    }

    Way inTurn(int head, int element) {
        SortedMap<Integer, Integer> more = new TreeMap<>(turns);
        more.put(head, element);
        return new Way(facts, more);
    }

    Way forgetting(int condition) {
        SortedMap<Integer, Boolean> fewer = new TreeMap<>(facts);
        fewer.remove(condition);
        return new Way(fewer, turns);
    }

    Way without(int head) {
        if (!turns.containsKey(head)) {
            return this;
        }
        SortedMap<Integer, Integer> fewer = new TreeMap<>(turns);
        fewer.remove(head);
        return new Way(facts, fewer);
    }

    boolean isPlain() {
        return facts.isEmpty() && turns.isEmpty();
    }

    private String text() {
        return isPlain() ? "" : facts.toString() + turns;
    }

    @Override
    public int compareTo(Way other) {
        return text().compareTo(other.text());
    }
}
