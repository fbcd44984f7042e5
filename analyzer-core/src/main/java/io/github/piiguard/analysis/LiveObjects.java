package io.github.piiguard.analysis;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the bodies of one file get hold of objects that a vendor's library sends later: from the library itself, from a method of
 * the file that gives them on, or from a field of the file that keeps them.
 */
final class LiveObjects {
    /** What stands for the places of a program that hold such objects. */
    private sealed interface Holder {
        record Result(MethodSignature method) implements Holder {}

        record Member(FieldName field) implements Holder {}

        record Parameter(MethodSignature method, int index) implements Holder {}
    }

    private final Function<Statement.Invoke, Collection<Sink>> given;
    private final TypeHierarchy types;
    private final Map<Holder, Set<Sink>> held = new HashMap<>();
    private boolean isGrowing;

    /**
     * @param given the sinks that a call of the library gives an object of
     */
    LiveObjects(List<MethodBody> bodies, Function<Statement.Invoke, Collection<Sink>> given, TypeHierarchy types) {
        this.given = given;
        this.types = types;
        do {
            isGrowing = false;
            bodies.forEach(this::follow);
        } while (isGrowing && !held.isEmpty());
    }

    /** The statements by which a body gets hold of such objects, by the sinks that they are of. */
    Map<Sink, List<Statement>> givers(MethodBody body) {
        Map<Sink, List<Statement>> givers = new LinkedHashMap<>();
        statements(body).forEach(statement -> sources(statement)
                .forEach(sink ->
                        givers.computeIfAbsent(sink, first -> new ArrayList<>()).add(statement)));
        return givers;
    }

    private Collection<Sink> sources(Statement statement) {
        if (statement instanceof Statement.ReadField read) {
            return kept(read.target(), new Holder.Member(read.field()));
        }
        if (!(statement instanceof Statement.Invoke call)) {
            return List.of();
        }
        Collection<Sink> own = called(call)
                .map(method -> kept(call.target(), new Holder.Result(method)))
                .orElse(Set.of());
        return own.isEmpty() ? given.apply(call) : own;
    }

    /** What the variable is given of a holder: its value may be a text that a live object only named. */
    private Collection<Sink> kept(Variable target, Holder holder) {
        return isValue(target) ? Set.of() : held(holder);
    }

    private Collection<Sink> held(Holder holder) {
        return held.getOrDefault(holder, Set.of());
    }

    private static Optional<MethodSignature> called(Statement.Invoke call) {
        return call.callee() instanceof Callee.Resolved resolved
                ? Optional.of(resolved.declaration())
                : Optional.empty();
    }

    /** Notes what a body gives on and keeps. */
    private void follow(MethodBody body) {
        Map<Integer, Set<Sink>> live = new HashMap<>();
        List<Variable> own = body.parameters();
        for (int i = 0; i < own.size(); i++) {
            add(live, own.get(i), held(new Holder.Parameter(body.signature(), i)));
        }
        statements(body).forEach(statement -> {
            StatementParts.target(statement).ifPresent(target -> add(live, target, reached(statement, live)));
            keep(statement, live);
        });
        body.blocks().forEach(block -> {
            if (block.terminator() instanceof Terminator.Return end) {
                end.value().ifPresent(value -> note(new Holder.Result(body.signature()), live(value, live)));
            }
        });
    }

    private Collection<Sink> reached(Statement statement, Map<Integer, Set<Sink>> live) {
        if (statement instanceof Statement.Copy copy) {
            return live(copy.source(), live);
        }
        Collection<Sink> sources = sources(statement);
        return sources.isEmpty() && statement instanceof Statement.Invoke call && givesPart(call)
                ? call.receiver().map(object -> live(object, live)).orElse(Set.of())
                : sources;
    }

    /** What an accessor of the library gives is a part of the object: its map of properties. */
    private boolean givesPart(Statement.Invoke call) {
        return call.arguments().isEmpty()
                && called(call)
                        .flatMap(method -> types.header(method.owner()))
                        .filter(TypeHeader::isProject)
                        .isEmpty();
    }

    private boolean isValue(Variable variable) {
        TypeName type = variable.type().name();
        return Relevance.isScalar(type)
                || types.header(type)
                        .filter(header -> header.kind() == TypeHeader.Kind.ENUM)
                        .isPresent();
    }

    private void keep(Statement statement, Map<Integer, Set<Sink>> live) {
        if (statement instanceof Statement.WriteField write) {
            note(new Holder.Member(write.field()), live(write.value(), live));
        } else if (statement instanceof Statement.Invoke call) {
            called(call).ifPresent(method -> {
                for (int i = 0; i < call.arguments().size(); i++) {
                    note(new Holder.Parameter(method, i), live(call.arguments().get(i), live));
                }
            });
        }
    }

    private static Collection<Sink> live(Variable variable, Map<Integer, Set<Sink>> live) {
        return live.getOrDefault(variable.index(), Set.of());
    }

    private void add(Map<Integer, Set<Sink>> live, Variable variable, Collection<Sink> sinks) {
        if (!sinks.isEmpty() && !isValue(variable)) {
            live.computeIfAbsent(variable.index(), first -> new LinkedHashSet<>())
                    .addAll(sinks);
        }
    }

    private void note(Holder holder, Collection<Sink> sinks) {
        if (!sinks.isEmpty()) {
            isGrowing |=
                    held.computeIfAbsent(holder, first -> new LinkedHashSet<>()).addAll(sinks);
        }
    }

    private static List<Statement> statements(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .toList();
    }
}
