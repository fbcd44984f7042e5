package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;

/** What a caller may see of a method: its result, and changes of what it was given. */
record SummarySeeds(MethodBody body, TypeHierarchy types) implements Relevance.Seeds {
    @Override
    public boolean isSeed(Statement statement) {
        if (statement instanceof Statement.WriteField || statement instanceof Statement.WriteElement) {
            return true;
        }
        if (statement instanceof Statement.Invoke call) {
            return isBuilding(call) || usesGiven(statement);
        }
        return Relevance.isNaming(statement) && usesGiven(statement);
    }

    private boolean usesGiven(Statement statement) {
        return StatementParts.uses(statement).stream()
                .anyMatch(variable -> body.parameters().contains(variable)
                        && !Relevance.isImmutable(variable.type().name()));
    }

    /** Part of making the object itself: other constructors, initialisers, and the methods of a library's supertype. */
    private boolean isBuilding(Statement.Invoke call) {
        boolean isOnSelf = call.receiver().filter(body.self()::contains).isPresent();
        if (!isOnSelf || body.signature().isConstructor()) {
            return isOnSelf;
        }
        return call.callee() instanceof Callee.Resolved callee
                && types.header(callee.declaration().owner())
                        .filter(TypeHeader::isProject)
                        .isEmpty();
    }

    @Override
    public boolean isResultWanted() {
        return true;
    }
}
