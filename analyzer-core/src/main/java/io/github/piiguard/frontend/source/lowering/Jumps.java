package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.frontend.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The places to which jumps may lead, innermost last, and the cleanups that run on the way. */
final class Jumps {
    private final GraphBuilder graph;
    private List<Scope> scopes = new ArrayList<>();

    Jumps(GraphBuilder graph) {
        this.graph = graph;
    }

    private sealed interface Scope {}

    private record Breakable(List<String> labels, boolean takesPlainBreak, int breakTo, Optional<Integer> continueTo)
            implements Scope {}

    private record Yielding(Join join) implements Scope {}

    private record Cleanup(Runnable code, List<Integer> handlers) implements Scope {}

    /** Builds the body of a loop. */
    void inLoop(List<String> labels, int breakTo, int continueTo, Runnable body) {
        within(new Breakable(labels, true, breakTo, Optional.of(continueTo)), body);
    }

    /** Builds the body of a switch statement or, with labels, of a labelled statement that is no loop. */
    void inBreakable(List<String> labels, boolean takesPlainBreak, int breakTo, Runnable body) {
        within(new Breakable(labels, takesPlainBreak, breakTo, Optional.empty()), body);
    }

    /** Builds the body of a switch expression. */
    void inYielding(Join join, Runnable body) {
        within(new Yielding(join), body);
    }

    /** Builds a body that no jump leaves without running {@code cleanup}. */
    void withCleanup(Runnable cleanup, Runnable body) {
        within(new Cleanup(cleanup, graph.handlers()), body);
    }

    private void within(Scope scope, Runnable body) {
        scopes.add(scope);
        body.run();
        scopes.remove(scopes.size() - 1);
    }

    /** Jumps to the end of the statement with that label, or of the innermost one. */
    void breakTo(Optional<String> label) {
        jump(scope -> scope instanceof Breakable place && matches(place, label))
                .ifPresent(scope -> graph.goTo(((Breakable) scope).breakTo()));
    }

    /** Jumps to the next round of the loop with that label, or of the innermost one. */
    void continueTo(Optional<String> label) {
        jump(scope -> scope instanceof Breakable place && place.continueTo().isPresent() && matches(place, label))
                .flatMap(scope -> ((Breakable) scope).continueTo())
                .ifPresent(graph::goTo);
    }

    /** The switch expression that a yield here gives its value, after the cleanups on the way. */
    Optional<Join> yieldTo() {
        return jump(Yielding.class::isInstance).map(scope -> ((Yielding) scope).join());
    }

    /** Runs all cleanups, as a return does. */
    void cleanUp() {
        unwind(0);
    }

    private static boolean matches(Breakable place, Optional<String> label) {
        return label.map(place.labels()::contains).orElse(place.takesPlainBreak());
    }

    private Optional<Scope> jump(Predicate<Scope> isTarget) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Scope scope = scopes.get(i);
            if (isTarget.test(scope)) {
                unwind(i + 1);
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    private void unwind(int downTo) {
        List<Scope> all = scopes;
        for (int i = all.size() - 1; i >= downTo; i--) {
            if (all.get(i) instanceof Cleanup cleanup) {
                // A jump inside the cleanup starts from the place around it.
                scopes = new ArrayList<>(all.subList(0, i));
                graph.withHandlers(cleanup.handlers(), cleanup.code());
            }
        }
        scopes = all;
    }
}
