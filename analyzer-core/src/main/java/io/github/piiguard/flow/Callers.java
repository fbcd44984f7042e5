package io.github.piiguard.flow;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The calls through which the method runs that reads the data, as far as the engine looked: up to where nobody is known to call.
 *
 * @param ways each from the outermost call inwards; the shortest first, at most {@value #MOST}
 * @param more how many further outermost calls were left out
 */
public record Callers(List<List<Step>> ways, int more) {
    /** No call was looked at. */
    public static final Callers NONE = new Callers(List.of(), 0);

    /** How many are told. */
    public static final int MOST = 10;

    private static final Comparator<List<Step>> ORDER = Comparator.<List<Step>>comparingInt(List::size)
            .thenComparing(way -> way.get(0).location())
            .thenComparing(List::toString);

    public Callers {
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** The shortest of these ways, and how many there are beside. */
    public static Callers of(Stream<List<Step>> all) {
        NavigableSet<List<Step>> sorted = new TreeSet<>(ORDER);
        all.forEach(sorted::add);
        return new Callers(sorted.stream().limit(MOST).toList(), Math.max(0, sorted.size() - MOST));
    }

    /** Those of both; calls that neither tells are counted once for each. */
    public Callers and(Callers other) {
        Callers both = of(Stream.concat(ways.stream(), other.ways.stream()));
        return new Callers(both.ways, equals(other) ? more : both.more + more + other.more);
    }

    /** How many outermost calls there are. */
    public int count() {
        return ways.size() + more;
    }
}
