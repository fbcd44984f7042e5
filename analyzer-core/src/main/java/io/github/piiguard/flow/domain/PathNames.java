package io.github.piiguard.flow.domain;

/** The names that access paths end with. */
public final class PathNames {
    private PathNames() {}

    /** The name of the last field or key, of the static field or of the call; an empty text for a bare parameter. */
    public static String last(AccessPath path) {
        for (int i = path.selectors().size() - 1; i >= 0; i--) {
            Selector selector = path.selectors().get(i);
            if (selector instanceof Selector.Field field) {
                return field.name();
            }
            if (selector instanceof Selector.Key key) {
                return key.name();
            }
        }
        if (path.root() instanceof Root.Static root) {
            return root.field().name();
        }
        return path.root() instanceof Root.CallResult call ? call.method() : "";
    }
}
