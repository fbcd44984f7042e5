package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;

/** The statements from which a search slices: calls that reach targets, functions that do, and wanted fields. */
record SearchSeeds(Demand demand, Knowledge knowledge) implements Relevance.Seeds {
    @Override
    public boolean isSeed(Statement statement) {
        return (demand.isSinks() && isSink(statement)) || (!demand.fields().isEmpty() && isField(statement));
    }

    private boolean isSink(Statement statement) {
        if (statement instanceof Statement.Invoke invoke) {
            Callee callee = invoke.callee();
            int arity = invoke.arguments().size();
            PolicyMatcher matcher = knowledge.services().matcher();
            return matcher.sink(callee, arity).isPresent() || knowledge.reachesTarget(invoke) || isUnknownSink(invoke);
        }
        return statement instanceof Statement.CreateFunction function
                && (!knowledge.sinkFlows(function.body()).isEmpty() || knowledge.runsFunctions(function.body()));
    }

    /** A call that may be a sink's as far as its name tells. */
    private boolean isUnknownSink(Statement.Invoke call) {
        Callee callee = call.callee();
        return callee instanceof Callee.Unresolved
                && callee.receiverType().isUnknown()
                && knowledge
                        .services()
                        .matcher()
                        .isSinkName(callee.name(), call.arguments().size());
    }

    /** A call that is of no sink whose library the file names is but counted. */
    @Override
    public boolean isGivenWanted(Statement seed) {
        return !(seed instanceof Statement.Invoke call)
                || isField(seed)
                || !isUnknownSink(call)
                || knowledge.reachesTarget(call)
                || isSinkAtHand(call);
    }

    private boolean isSinkAtHand(Statement.Invoke call) {
        Services services = knowledge.services();
        return services.matcher()
                .isSinkAtHand(call.callee().name(), call.arguments().size(), type -> services.program()
                        .namesPackageOf(type, call.location().file()));
    }

    private boolean isField(Statement statement) {
        if (statement instanceof Statement.WriteField write) {
            return isWanted(write.field());
        }
        return isChangeable(statement) || isConstructor(statement) || isGiven(statement);
    }

    /** What a wanted field holds may be changed after it is read. */
    private boolean isChangeable(Statement statement) {
        return statement instanceof Statement.ReadField read
                && isWanted(read.field())
                && !Relevance.isImmutable(read.target().type().name());
    }

    private boolean isGiven(Statement statement) {
        return statement instanceof Statement.Invoke call
                && demand.fields().stream()
                        .anyMatch(wanted -> FieldGetters.gives(
                                call, wanted, knowledge.services().types()));
    }

    /** What a constructor hands to another one may be what a wanted field holds. */
    private static boolean isConstructor(Statement statement) {
        return statement instanceof Statement.Invoke call
                && call.callee().name().equals(MethodSignature.CONSTRUCTOR)
                && call.receiver().filter(SearchSeeds::isSelf).isPresent();
    }

    private static boolean isSelf(Variable variable) {
        return variable.name().equals("this");
    }

    private boolean isWanted(FieldName field) {
        return demand.fields().stream()
                .anyMatch(wanted ->
                        Fields.isSame(wanted, field, knowledge.services().types()));
    }

    @Override
    public boolean isResultWanted() {
        return false;
    }

    @Override
    public boolean isEndWanted(Statement seed) {
        // A function runs later, and what is written into a field is told by what the field holds in the end.
        return seed instanceof Statement.CreateFunction
                || !(demand.isSinks() && isSink(seed))
                || isConstructor(seed)
                || isFunctionMade(seed);
    }

    private boolean isFunctionMade(Statement seed) {
        return seed instanceof Statement.Invoke call
                && call.callee().name().equals(MethodSignature.CONSTRUCTOR)
                && knowledge.services().types().supertypes(call.callee().receiverType()).stream()
                        .anyMatch(knowledge::isFunctionalInterface);
    }
}
