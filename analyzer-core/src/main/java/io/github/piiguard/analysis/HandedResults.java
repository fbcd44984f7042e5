package io.github.piiguard.analysis;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.types.ProjectHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A front end whose bodies end with a call that hands their result to a vendor, where they implement a method for one. */
final class HandedResults implements Lowering {
    private final Lowering lowering;
    private final ProjectHierarchy types;
    private final List<Sink> sinks;
    private final Set<SourceFile> files = new TreeSet<>();

    private HandedResults(Lowering lowering, ProjectHierarchy types, List<Sink> sinks) {
        this.lowering = lowering;
        this.types = types;
        this.sinks = sinks;
    }

    static Lowering of(Lowering lowering, Policy policy, NameIndex index, ProjectHierarchy types) {
        List<Sink> sinks = policy.sinks().stream().filter(Sink::isResult).toList();
        HandedResults result = new HandedResults(lowering, types, sinks);
        for (Sink sink : sinks) {
            sink.method().type().ifPresent(type -> result.addFiles(type, index));
            policy.takersOf(sink)
                    .flatMap(taker -> taker.type().stream())
                    .distinct()
                    .forEach(type -> result.addFiles(type, index));
        }
        return result;
    }

    private void addFiles(TypeName type, NameIndex index) {
        files.addAll(index.namingPackage(type.packageName()));
        types.knownSubtypes(type).forEach(subtype -> types.fileOf(subtype).ifPresent(files::add));
    }

    @Override
    public List<MethodBody> lower(SourceFile file) {
        return files.contains(file) ? handing(lowering.lower(file)) : lowering.lower(file);
    }

    @Override
    public List<BodyGroup> groups(SourceFile file) {
        return files.contains(file) ? List.of(new BodyGroup.Made(lower(file))) : lowering.groups(file);
    }

    private List<MethodBody> handing(List<MethodBody> bodies) {
        Map<MethodSignature, TypeName> functions = new HashMap<>();
        bodies.stream()
                .flatMap(body -> body.blocks().stream())
                .flatMap(block -> block.statements().stream())
                .filter(Statement.CreateFunction.class::isInstance)
                .map(Statement.CreateFunction.class::cast)
                .forEach(function -> functions.put(
                        function.body(), function.functionalInterface().name()));
        return bodies.stream().map(body -> handing(body, functions)).toList();
    }

    private MethodBody handing(MethodBody body, Map<MethodSignature, TypeName> functions) {
        TypeName function = functions.getOrDefault(body.signature(), TypeName.UNKNOWN);
        return sinks.stream()
                .filter(sink -> isImplemented(sink, body.signature(), function))
                .findFirst()
                .map(sink -> handing(body, sink))
                .orElse(body);
    }

    private boolean isImplemented(Sink sink, MethodSignature method, TypeName function) {
        TypeName type = sink.method().type().orElse(TypeName.UNKNOWN);
        boolean isNamed = method.name().equals(sink.declared().method()) && types.isSubtype(method.owner(), type);
        return isNamed || function.equals(type);
    }

    private static MethodBody handing(MethodBody body, Sink sink) {
        return new MethodBody(
                body.signature(),
                body.self(),
                body.parameters(),
                body.capturedCount(),
                body.returnType(),
                body.blocks().stream().map(block -> handing(block, body, sink)).toList(),
                body.location());
    }

    private static Block handing(Block block, MethodBody body, Sink sink) {
        if (!(block.terminator() instanceof Terminator.Return end)
                || end.value().isEmpty()) {
            return block;
        }
        Variable nothing = new Variable(unused(body), "", TypeUse.of(TypeName.VOID));
        Callee callee = new Callee.Unresolved(
                sink.method().method(), sink.method().type().orElse(TypeName.UNKNOWN));
        List<Statement> statements = new ArrayList<>(block.statements());
        statements.add(new Statement.Invoke(
                nothing, callee, Optional.empty(), List.of(end.value().get()), place(block, body)));
        return new Block(statements, block.terminator(), block.handlers());
    }

    /** Where the result is made: the last step before the end, which has no place of its own. */
    private static SourceLocation place(Block block, MethodBody body) {
        List<Statement> statements = block.statements();
        return statements.isEmpty()
                ? body.location()
                : statements.get(statements.size() - 1).location();
    }

    /** An index that no variable of the body has. */
    private static int unused(MethodBody body) {
        Stream<Variable> targets = body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .flatMap(statement -> StatementParts.target(statement).stream());
        return Stream.of(body.self().stream(), body.parameters().stream(), targets)
                        .flatMap(variables -> variables)
                        .mapToInt(Variable::index)
                        .max()
                        .orElse(-1)
                + 1;
    }
}
