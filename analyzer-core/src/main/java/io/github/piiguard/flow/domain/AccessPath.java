package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in the object graph that a method can reach at its entry: a root and at most {@value #MAX_LENGTH} selectors. */
public final class AccessPath {
    public static final int MAX_LENGTH = 6;

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

    /** The path to a part; a path at the bound stays where it is, which stands for the whole graph below. */
    public AccessPath then(Selector selector) {
        boolean isStaticItself =
                selector.equals(Selector.CONTENT) && root instanceof Root.Static && selectors.isEmpty();
        boolean isRepeated = selectors.size() > 1 && selectors.contains(selector);
        if (isStaticItself || isRepeated || selectors.size() >= MAX_LENGTH) {
            return isRepeated ? upTo(selector) : this;
        }
        List<Selector> longer = new ArrayList<>(selectors);
        longer.add(selector);
        return new AccessPath(root, longer);
    }

    /** A path that takes the same selector twice runs in a circle: it stands for every round. */
    private AccessPath upTo(Selector selector) {
        return new AccessPath(root, selectors.subList(0, selectors.indexOf(selector) + 1));
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
