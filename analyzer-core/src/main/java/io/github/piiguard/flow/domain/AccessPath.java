package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in the object graph that a method can reach at its entry: a root and at most {@value #MAX_LENGTH} selectors. */
public record AccessPath(Root root, List<Selector> selectors) {
    public static final int MAX_LENGTH = 6;

    public AccessPath {
        selectors = List.copyOf(selectors);
    }

    public static AccessPath of(Root root) {
        return new AccessPath(root, List.of());
    }

    /** The path to a part; a path at the bound stays where it is, which stands for the whole graph below. */
    public AccessPath then(Selector selector) {
        boolean isStaticItself =
                selector.equals(Selector.CONTENT) && root instanceof Root.Static && selectors.isEmpty();
        if (isStaticItself || selectors.size() >= MAX_LENGTH) {
            return this;
        }
        List<Selector> longer = new ArrayList<>(selectors);
        longer.add(selector);
        return new AccessPath(root, longer);
    }

    public boolean isAtBound() {
        return selectors.size() >= MAX_LENGTH;
    }

    public Optional<Selector> last() {
        return selectors.isEmpty() ? Optional.empty() : Optional.of(selectors.get(selectors.size() - 1));
    }

    /** Whether callers of the method decide what lies there. */
    public boolean isParameter() {
        return root instanceof Root.Parameter;
    }
}
