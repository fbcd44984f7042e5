package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** An expression whose value comes from several branches. */
final class Join {
    private final GraphBuilder graph;
    private final List<Arm> arms = new ArrayList<>();

    Join(GraphBuilder graph) {
        this.graph = graph;
    }

    private record Arm(int end, Variable value, SourceLocation location) {}

    /** Ends a branch here, with its value. */
    void add(Variable value, SourceLocation location) {
        arms.add(new Arm(graph.here(), value, location));
        graph.startDetached();
    }

    /** Goes on where the branches meet; {@code wanted} is the type when no branch knows its own. */
    Variable finish(TypeUse wanted) {
        TypeUse type = arms.stream()
                .map(arm -> arm.value().type())
                .filter(known -> !known.isUnknown() && !known.equals(Types.NULL))
                .findFirst()
                .orElse(wanted);
        Variable result = graph.variable("", type);
        int after = graph.newBlock();
        for (Arm arm : arms) {
            graph.resume(arm.end());
            graph.add(new Statement.Copy(result, arm.value(), arm.location()));
            graph.goTo(after);
        }
        graph.startDetached();
        graph.resume(after);
        return result;
    }
}
