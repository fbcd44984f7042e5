package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A place in the object graph that a method can reach at its entry: a root and at most {@value #MAX_LENGTH} selectors. */
public final class AccessPath {
    public static final int MAX_LENGTH = 6;
    /** No caller decides what lies below a static field or a call's result; only the last field says what it is. */
    private static final int MAX_UNDECIDED_LENGTH = 3;

    /** Short paths first, those of the method's own inputs before others. */
    public static final Comparator<AccessPath> ORDER = Comparator.comparingInt(
                    (AccessPath path) -> path.selectors.size())
            .thenComparing(AccessPath::root, Root.ORDER)
            .thenComparing(path -> path.selectors.toString());

    private final Root root;
    private final List<Selector> selectors;
    // Paths are compared far more often than made.
    private final int hash;

    public AccessPath(Root root, List<Selector> selectors) {
        this.root = root;
        this.selectors = List.copyOf(selectors);
        this.hash = 31 * root.hashCode() + this.selectors.hashCode();
    }

    public static AccessPath of(Root root) {
        return new AccessPath(root, List.of());
    }

    public Root root() {
        return root;
    }

    public List<Selector> selectors() {
        return selectors;
    }

    /**
     * The path to a part. A path that takes the same part twice runs in a circle: it stands for every round. A path at its bound
     * forgets where below its root the last field lies ({@link Selector#BELOW}). Of the keys that only a caller knows one is told
     * apart on a path, since each may be any other one.
     */
    public AccessPath then(Selector part) {
        Selector selector = part instanceof Selector.SymbolicKey && isSymbolic() ? Selector.ANY_KEY : part;
        boolean isStaticItself =
                selector.equals(Selector.CONTENT) && root instanceof Root.Static && selectors.isEmpty();
        if (isStaticItself) {
            return this;
        }
        int round = Selector.indexOf(selectors, selector);
        if (round >= 0 && (selectors.size() > 1 || selector.equals(Selector.BELOW))) {
            return new AccessPath(root, selectors.subList(0, round + 1));
        }
        List<Selector> longer = new ArrayList<>(selectors);
        longer.add(selector);
        return new AccessPath(root, longer.size() > bound() ? tail(longer) : longer);
    }

    private int bound() {
        return root instanceof Root.Static || root instanceof Root.CallResult ? MAX_UNDECIDED_LENGTH : MAX_LENGTH;
    }

    /** A path to the same part from anywhere below the root: the last field and what follows, or the last part. */
    private static List<Selector> tail(List<Selector> selectors) {
        int last = selectors.size() - 1;
        int from = last;
        while (from > 2 && !(selectors.get(from) instanceof Selector.Field)) {
            from--;
        }
        List<Selector> result = new ArrayList<>(List.of(Selector.BELOW));
        result.addAll(selectors.subList(selectors.get(from) instanceof Selector.Field ? from : last, last + 1));
        return result;
    }

    /** Whether the path leads to a part of what lies at another one. */
    boolean isBelow(AccessPath other) {
        int length = other.selectors.size();
        return selectors.size() > length
                && root.equals(other.root)
                && selectors.subList(0, length).equals(other.selectors);
    }

    /** Whether the path stands for parts of more than one object. */
    public boolean isSpread() {
        return selectors.contains(Selector.BELOW);
    }

    /** Whether the path leads through a key that only a caller knows. */
    public boolean isSymbolic() {
        return selectors.stream().anyMatch(Selector.SymbolicKey.class::isInstance);
    }

    public Optional<Selector> last() {
        return selectors.isEmpty() ? Optional.empty() : Optional.of(selectors.get(selectors.size() - 1));
    }

    /** Whether callers of the method decide what lies there. */
    public boolean isParameter() {
        return root instanceof Root.Parameter;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof AccessPath path
                        && path.hash == hash
                        && path.root.equals(root)
                        && path.selectors.equals(selectors));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return root + selectors.toString();
    }
}
