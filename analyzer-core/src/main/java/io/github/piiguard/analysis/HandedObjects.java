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
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Handing;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.types.ProjectHierarchy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A front end whose bodies end with calls that hand over what leaves them otherwise than as a call's argument: the result and the
 * parameters of a method that they implement for a vendor, and the objects of a vendor that they were given and may have filled.
 */
final class HandedObjects implements Lowering {
    private final Lowering lowering;
    private final ProjectHierarchy types;
    private final List<Sink> implemented;
    /** Those that the program is given by calls, by the methods' names. */
    private final Map<String, List<Sink>> live;

    private final Set<SourceFile> files = new TreeSet<>();
    /** The files that may have methods with an annotation, which headers know by its simple name alone. */
    private final Map<TypeName, Set<SourceFile>> annotated = new HashMap<>();

    private HandedObjects(Lowering lowering, ProjectHierarchy types, List<Sink> sinks) {
        this.lowering = lowering;
        this.types = types;
        this.implemented =
                sinks.stream().filter(sink -> sink.handing() != Handing.LIVE).toList();
        this.live = sinks.stream()
                .filter(sink -> sink.handing() == Handing.LIVE)
                .collect(Collectors.groupingBy(sink -> sink.declared().method()));
    }

    static Lowering of(Lowering lowering, Policy policy, NameIndex index, ProjectHierarchy types) {
        List<Sink> sinks = policy.sinks().stream()
                .filter(sink -> sink.handing() != Handing.CALLED)
                .toList();
        HandedObjects result = new HandedObjects(lowering, types, sinks);
        sinks.forEach(sink -> result.addFiles(sink, policy, index));
        return result;
    }

    private void addFiles(Sink sink, Policy policy, NameIndex index) {
        if (sink.handing() == Handing.LIVE) {
            addFilesNaming(sink.declared(), index);
            return;
        }
        sink.method().type().ifPresent(type -> addFiles(type, index));
        if (sink.declared().isAnnotated()) {
            sink.method()
                    .type()
                    .ifPresent(type -> annotated.put(type, new TreeSet<>(index.namingPackage(type.packageName()))));
        }
        policy.takersOf(sink).forEach(taker -> {
            taker.type().ifPresent(type -> addFiles(type, index));
            if (!taker.method().equals(MethodSignature.CONSTRUCTOR)) {
                addFilesNaming(taker, index);
            }
        });
    }

    /** An inherited field may hold the receiver: the call's file need not name the library, but some file does. */
    private void addFilesNaming(MethodPattern method, NameIndex index) {
        method.type()
                .filter(type -> !index.namingPackage(type.packageName()).isEmpty())
                .ifPresent(type -> files.addAll(index.naming(method.method())));
    }

    private void addFiles(TypeName type, NameIndex index) {
        files.addAll(index.namingPackage(type.packageName()));
        types.knownSubtypes(type).forEach(subtype -> types.fileOf(subtype).ifPresent(files::add));
    }

    @Override
    public List<MethodBody> lower(SourceFile file) {
        return files.contains(file) ? handing(file, lowering.lower(file)) : lowering.lower(file);
    }

    @Override
    public List<BodyGroup> groups(SourceFile file) {
        return files.contains(file) ? List.of(new BodyGroup.Made(lower(file))) : lowering.groups(file);
    }

    private List<MethodBody> handing(SourceFile file, List<MethodBody> bodies) {
        List<Sink> here = implemented.stream()
                .filter(sink -> !sink.declared().isAnnotated() || isAnnotatedIn(file, sink))
                .toList();
        Map<MethodSignature, TypeName> functions = new HashMap<>();
        bodies.stream()
                .flatMap(body -> body.blocks().stream())
                .flatMap(block -> block.statements().stream())
                .filter(Statement.CreateFunction.class::isInstance)
                .map(Statement.CreateFunction.class::cast)
                .forEach(function -> functions.put(
                        function.body(), function.functionalInterface().name()));
        LiveObjects objects = new LiveObjects(bodies, this::given, types);
        return bodies.stream()
                .map(body -> handing(body, functions, objects, here))
                .toList();
    }

    private boolean isAnnotatedIn(SourceFile file, Sink sink) {
        return sink.method().type().map(annotated::get).stream().anyMatch(known -> known.contains(file));
    }

    private MethodBody handing(
            MethodBody body, Map<MethodSignature, TypeName> functions, LiveObjects objects, List<Sink> here) {
        TypeName function = functions.getOrDefault(body.signature(), TypeName.UNKNOWN);
        List<HandedObject> handed = new ArrayList<>();
        closest(here.stream().filter(sink -> isImplemented(sink, body, function)))
                .forEach(sink -> handed.add(new HandedObject(sink, List.of())));
        objects.givers(body).forEach((sink, givers) -> handed.add(new HandedObject(sink, givers)));
        return handed.isEmpty() ? body : handing(body, handed);
    }

    /**
     * What a body hands over in its end.
     *
     * @param givers the steps that gave it, one object as a rule; none for the body's own result or parameters
     */
    private record HandedObject(Sink sink, List<Statement> givers) {}

    /** The sinks that a call gives an object of. */
    private Collection<Sink> given(Statement.Invoke call) {
        return closest(
                live.getOrDefault(call.callee().name(), List.of()).stream().filter(sink -> isCalled(sink, call)));
    }

    /** What is said of a type and again of its subtypes is handed over once. */
    private Collection<Sink> closest(Stream<Sink> meant) {
        Map<Duty, Sink> result = new LinkedHashMap<>();
        meant.forEach(sink -> result.merge(Duty.of(sink), sink, this::closer));
        return result.values();
    }

    private Sink closer(Sink first, Sink second) {
        return first.method()
                .type()
                .filter(type -> !second.method().type().equals(Optional.of(type)))
                .flatMap(type -> second.method().type().filter(other -> types.isSubtype(other, type)))
                .map(type -> second)
                .orElse(first);
    }

    /** What a sink says of a method, whatever type it says it of. */
    private record Duty(
            String method, String vendor, Map<Integer, ArgumentRole> arguments, Optional<ArgumentRole> others) {
        static Duty of(Sink sink) {
            return new Duty(sink.method().method(), sink.vendor(), sink.arguments(), sink.otherArguments());
        }
    }

    private boolean isImplemented(Sink sink, MethodBody body, TypeName function) {
        MethodSignature method = body.signature();
        if (sink.declared().isAnnotated()) {
            return isAnnotated(method, sink.method());
        }
        boolean isMeant = isNamed(sink, method.name(), method.owner())
                || sink.method().type().filter(function::equals).isPresent();
        return isMeant
                && isOverload(sink.declared(), method.parameterTypes().subList(body.capturedCount(), method.arity()));
    }

    private boolean isAnnotated(MethodSignature method, MethodPattern annotation) {
        String name = annotation.type().orElse(TypeName.UNKNOWN).simpleName();
        return types.header(method.owner()).stream()
                .flatMap(header -> header.methods().stream())
                .filter(header -> header.signature().equals(method))
                .anyMatch(header -> header.annotations().contains(name));
    }

    private boolean isCalled(Sink sink, Statement.Invoke call) {
        List<TypeName> parameters = call.callee() instanceof Callee.Resolved resolved
                ? resolved.declaration().parameterTypes()
                : Collections.nCopies(call.arguments().size(), TypeName.UNKNOWN);
        return isNamed(sink, call.callee().name(), call.callee().receiverType())
                && isOverload(sink.declared(), parameters);
    }

    /** An implementation may name the type that a library leaves open: {@code Object} is any. */
    private static boolean isOverload(MethodPattern meant, List<TypeName> parameters) {
        List<String> wanted = meant.parameterTypes().orElse(List.of());
        List<TypeName> told = new ArrayList<>(parameters);
        for (int i = 0; i < Math.min(wanted.size(), told.size()); i++) {
            if (wanted.get(i).equals("Object")) {
                told.set(i, TypeName.UNKNOWN);
            }
        }
        return meant.acceptsArity(parameters.size()) && meant.agreesWith(told);
    }

    private boolean isNamed(Sink sink, String method, TypeName owner) {
        return method.equals(sink.declared().method())
                && sink.method()
                        .type()
                        .filter(type -> types.isSubtype(owner, type))
                        .isPresent();
    }

    private static MethodBody handing(MethodBody body, List<HandedObject> handed) {
        return new MethodBody(
                body.signature(),
                body.self(),
                body.parameters(),
                body.capturedCount(),
                body.returnType(),
                body.blocks().stream()
                        .map(block -> handing(block, body, handed))
                        .toList(),
                body.location());
    }

    private static Block handing(Block block, MethodBody body, List<HandedObject> handed) {
        if (!(block.terminator() instanceof Terminator.Return end)) {
            return block;
        }
        List<Statement> statements = new ArrayList<>(block.statements());
        Variable nothing = new Variable(unused(body), "", TypeUse.of(TypeName.VOID));
        for (HandedObject object : handed) {
            List<Variable> given = given(object, body, end);
            if (!given.isEmpty()) {
                statements.add(new Statement.Invoke(
                        nothing, callee(object.sink()), Optional.empty(), given, place(object, block, body)));
            }
        }
        return new Block(statements, block.terminator(), block.handlers());
    }

    private static List<Variable> given(HandedObject object, MethodBody body, Terminator.Return end) {
        return switch (object.sink().handing()) {
            case CALLED -> List.of();
            case RETURNED -> end.value().stream().toList();
            case FILLED ->
                body.parameters()
                        .subList(body.capturedCount(), body.parameters().size());
            case LIVE ->
                object.givers().stream()
                        .flatMap(step -> StatementParts.target(step).stream())
                        .toList();
        };
    }

    private static Callee callee(Sink sink) {
        return new Callee.Unresolved(
                sink.method().method(), sink.method().type().orElse(TypeName.UNKNOWN));
    }

    /** Where a vendor's object was given, or the last step before the end, which has no place of its own. */
    private static SourceLocation place(HandedObject object, Block block, MethodBody body) {
        boolean isFilled = object.sink().handing() == Handing.FILLED;
        return Stream.concat(object.givers().stream(), lastSteps(block))
                // What was put into a parameter has nothing to do with the constant that the method may give.
                .filter(step -> !isFilled || !(step instanceof Statement.Constant))
                .findFirst()
                .map(Statement::location)
                .orElse(body.location());
    }

    private static Stream<Statement> lastSteps(Block block) {
        List<Statement> steps = new ArrayList<>(block.statements());
        Collections.reverse(steps);
        return steps.stream();
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
