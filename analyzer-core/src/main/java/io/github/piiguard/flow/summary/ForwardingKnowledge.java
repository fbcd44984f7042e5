package io.github.piiguard.flow.summary;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Knowledge that asks another one; what extends it answers some questions in its own way. */
public abstract class ForwardingKnowledge implements Knowledge {
    private final Knowledge known;

    protected ForwardingKnowledge(Knowledge known) {
        this.known = known;
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method) {
        return known.sinkFlows(method);
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method, Context context) {
        return known.sinkFlows(method, context);
    }

    @Override
    public Services services() {
        return known.services();
    }

    @Override
    public Summary summary(MethodSignature method) {
        return known.summary(method);
    }

    @Override
    public Summary summary(MethodSignature method, Context context) {
        return known.summary(method, context);
    }

    @Override
    public Optional<LibrarySummary> librarySummary(LibraryMethod method) {
        return known.librarySummary(method);
    }

    @Override
    public Optional<TypeName> selfType() {
        return known.selfType();
    }

    @Override
    public void guessed(SourceLocation location, String what) {
        known.guessed(location, what);
    }

    @Override
    public boolean reachesTarget(Statement.Invoke call) {
        return known.reachesTarget(call);
    }

    @Override
    public List<MethodSignature> uniqueTarget(Callee callee, int arity) {
        return known.uniqueTarget(callee, arity);
    }

    @Override
    public List<MethodSignature> lambdasOf(TypeName functionalInterface) {
        return known.lambdasOf(functionalInterface);
    }

    @Override
    public boolean runsFunctions(MethodSignature lambda) {
        return known.runsFunctions(lambda);
    }

    @Override
    public boolean isFunctionalInterface(TypeName type) {
        return known.isFunctionalInterface(type);
    }

    @Override
    public void boundReached(SourceLocation location, String what) {
        known.boundReached(location, what);
    }

    @Override
    public void spent(int values) {
        known.spent(values);
    }
}
