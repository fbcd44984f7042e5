package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.CallSite;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls of methods whose text the project holds. */
final class ProjectCalls {
    private static final int MAX_IMPLEMENTATIONS = 12;

    private final Frame frame;
    private final State state;

    ProjectCalls(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The methods with text that the call may run; empty when none is known. */
    List<MethodSignature> targets(Call call) {
        if (!(call.statement().callee() instanceof Callee.Resolved callee)) {
            List<MethodSignature> own = madeHere(call, undeclared(call));
            return own.isEmpty()
                    ? frame.knowledge().uniqueTarget(call.statement().callee(), call.arity())
                    : own;
        }
        MethodSignature declared = callee.declaration();
        boolean isProject = frame.types()
                .header(declared.owner())
                .filter(TypeHeader::isProject)
                .isPresent();
        if (!isProject) {
            return madeHere(call, declared);
        }
        if (!callee.isVirtual()) {
            return withText(declared);
        }
        List<MethodSignature> exact = madeHere(call, declared);
        return exact.isEmpty() ? bounded(frame, call.location(), taking(call, implementations(call, declared))) : exact;
    }

    /** What a call names of which no declaration is at hand. */
    private static MethodSignature undeclared(Call call) {
        List<TypeName> parameters = Collections.nCopies(call.arity(), TypeName.UNKNOWN);
        return new MethodSignature(call.statement().callee().receiverType(), call.name(), parameters);
    }

    /** The methods that may run: where the types of the objects themselves are sure, those of these types and of their subtypes. */
    private List<MethodSignature> implementations(Call call, MethodSignature declared) {
        List<MethodSignature> all = frame.services().program().implementationsOf(declared);
        if (all.size() < 2) {
            return all;
        }
        ReceiverTypes receivers = new ReceiverTypes(frame);
        List<TypeName> types = call.receiver()
                .atoms()
                .map(atom -> receivers.of(atom, call))
                .distinct()
                .toList();
        boolean isKnown = !types.isEmpty()
                && types.stream().allMatch(type -> frame.types().isSubtype(type, declared.owner()));
        if (!isKnown) {
            return all;
        }
        Set<MethodSignature> ofTypes = types.stream()
                .map(type -> new MethodSignature(type, declared.name(), declared.parameterTypes()))
                .flatMap(method -> frame.services().program().implementationsOf(method).stream())
                .collect(Collectors.toSet());
        List<MethodSignature> running = all.stream().filter(ofTypes::contains).toList();
        return running.isEmpty() ? all : running;
    }

    /** Of the implementations those that can take the arguments: {@code Codec<User>} is not meant where text is given. */
    private List<MethodSignature> taking(Call call, List<MethodSignature> all) {
        if (all.size() < 2) {
            return all;
        }
        List<MethodSignature> possible =
                all.stream().filter(method -> takes(method, call)).toList();
        return possible.isEmpty() ? all : possible;
    }

    private boolean takes(MethodSignature method, Call call) {
        List<Variable> arguments = call.statement().arguments();
        return method.arity() != arguments.size()
                || IntStream.range(0, arguments.size())
                        .allMatch(i -> mayBe(
                                arguments.get(i).type().name(),
                                method.parameterTypes().get(i)));
    }

    /** Whether one object can be of both types; text is of no type of the program. */
    private boolean mayBe(TypeName given, TypeName wanted) {
        return !(given.equals(TypeName.STRING) && isClass(wanted))
                && !(wanted.equals(TypeName.STRING) && isClass(given))
                && frame.types().mayBeBoth(given, wanted);
    }

    private boolean isClass(TypeName type) {
        return frame.types()
                .header(type)
                .filter(header -> header.isProject() && header.kind() != TypeHeader.Kind.INTERFACE)
                .isPresent();
    }

    /**
     * As many of the methods that one call may run as are followed, and as many of the others that hand something to a sink; that
     * some are left out is counted.
     */
    static List<MethodSignature> bounded(Frame frame, SourceLocation call, List<MethodSignature> all) {
        if (all.size() <= MAX_IMPLEMENTATIONS) {
            return all;
        }
        frame.knowledge().boundReached(call, "more than " + MAX_IMPLEMENTATIONS + " implementations");
        Stream<MethodSignature> sending = frame.demand().isSinks()
                ? all.stream()
                        .skip(MAX_IMPLEMENTATIONS)
                        .filter(method -> !frame.knowledge().sinkFlows(method).isEmpty())
                        .limit(MAX_IMPLEMENTATIONS)
                : Stream.empty();
        return Stream.concat(all.stream().limit(MAX_IMPLEMENTATIONS), sending).toList();
    }

    /** Runs the lambdas that may stand for an object of which only its interface is known. */
    void runLambdas(Call call) {
        boolean isUnknown = call.receiver().atoms().anyMatch(FunctionApplication::isOpen);
        if (isUnknown && call.statement().callee() instanceof Callee.Resolved callee) {
            new FunctionApplication(frame, state)
                    .runUnbound(callee.declaration().owner(), call.arguments(), call.location());
        }
    }

    private List<MethodSignature> withText(MethodSignature method) {
        return frame.services().program().body(method).isPresent() ? List.of(method) : List.of();
    }

    /** The methods of the objects that this method or its callees made, if all of them are known. */
    private List<MethodSignature> madeHere(Call call, MethodSignature declared) {
        Set<MethodSignature> result = new LinkedHashSet<>();
        List<Atom> atoms = call.receiver().atoms().toList();
        for (Atom atom : atoms) {
            if (!(atom instanceof Atom.Reference reference)
                    || reference.object().function().isPresent()) {
                return List.of();
            }
            Optional<MethodSignature> found =
                    inherited(reference.object().type().name(), declared);
            if (found.isEmpty()) {
                return List.of();
            }
            result.add(found.get());
        }
        return new ArrayList<>(result);
    }

    private Optional<MethodSignature> inherited(TypeName type, MethodSignature declared) {
        List<MethodHeader> candidates = frame.types().findMethods(type, declared.name(), declared.arity());
        return candidates.stream()
                .filter(method -> method.signature().parameterTypes().equals(declared.parameterTypes()))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(MethodHeader::signature)
                .filter(method -> frame.services().program().body(method).isPresent());
    }

    /** Runs all targets on this state and joins what they leave. */
    Value apply(Call call, List<MethodSignature> targets) {
        if (targets.size() == 1) {
            return unknownFunctions(call, run(call, targets.get(0), state));
        }
        State before = state.copy();
        Value result = run(owning(call, targets.get(0)), targets.get(0), state);
        for (MethodSignature target : targets.subList(1, targets.size())) {
            State branch = before.copy();
            result = result.join(run(owning(call, target), target, branch));
            state.become(state.join(branch));
        }
        return unknownFunctions(call, result);
    }

    /** The call without the objects of which it is known that another method runs on them. */
    private Call owning(Call call, MethodSignature target) {
        Map<Atom, Mark> receivers = new LinkedHashMap<>();
        call.receiver().forEach((atom, mark) -> {
            if (mayRunOn(atom, target)) {
                receivers.put(atom, mark);
            }
        });
        boolean isAnyone =
                receivers.isEmpty() || receivers.size() == call.receiver().size();
        return isAnyone ? call : new Call(call.statement(), Value.of(receivers), call.arguments());
    }

    private boolean mayRunOn(Atom atom, MethodSignature target) {
        return !(atom instanceof Atom.Reference reference)
                || reference.object().function().isPresent()
                || inherited(reference.object().type().name(), target)
                        .filter(running -> !running.equals(target))
                        .isEmpty();
    }

    private Value run(Call call, MethodSignature target, State branch) {
        Invocation invocation = new Invocation(target, call.receiver(), call.arguments(), call.location());
        Instantiation instantiation = new Instantiation(frame, branch, invocation);
        Context context = new CallContext(frame, state).of(call, target);
        Summary summary = frame.knowledge().summary(target, context);
        ReceiversFlows carried = new ReceiversFlows(call.receiver(), frame);
        instantiation.callFunctions(summary);
        frame.recorder().ifPresent(recorder -> {
            recorder.called(target, 0, call.arity());
            instantiation.record(carried.among(frame.knowledge().sinkFlows(target, context)), 0, recorder);
            noteCall(call, target, context, recorder);
        });
        Value result = instantiation.result(summary);
        if (isGivenTwice(call)) {
            // What the callee wrote under one name it may have read under the other.
            frame.recorder().ifPresent(recorder -> new Instantiation(frame, branch, invocation)
                    .record(carried.among(frame.knowledge().sinkFlows(target, context)), 0, recorder));
        }
        return result;
    }

    /** Whether the callee has two names for one object that it may change. */
    private static boolean isGivenTwice(Call call) {
        Set<Atom> seen = new HashSet<>();
        return Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
                .flatMap(argument -> argument.atoms()
                        .filter(Atom.Reference.class::isInstance)
                        .distinct())
                .anyMatch(atom -> !seen.add(atom));
    }

    /** Notes who calls a method that hands data to sinks, and which of them it spares when it is called like this. */
    private void noteCall(Call call, MethodSignature target, Context context, Recorder recorder) {
        List<SinkFlow> general = frame.knowledge().sinkFlows(target);
        if (!general.isEmpty()) {
            Set<SourceLocation> spared = new LinkedHashSet<>();
            if (!context.isOpen()) {
                spared.addAll(places(general));
                spared.removeAll(places(frame.knowledge().sinkFlows(target, context)));
            }
            Step step = new Step(call.location(), "calls " + call.display());
            recorder.callSite(new CallSite(target, frame.method(), step, spared));
        }
    }

    private static Set<SourceLocation> places(List<SinkFlow> flows) {
        Set<SourceLocation> places = new LinkedHashSet<>();
        flows.forEach(flow -> flow.target().place().ifPresent(places::add));
        return places;
    }

    /** A functional interface of the project may be given as a lambda as well as by its implementations. */
    private Value unknownFunctions(Call call, Value result) {
        FunctionApplication functions = new FunctionApplication(frame, state);
        boolean isFunction = functions.isFunction(call.receiver());
        return isFunction ? result.join(functions.apply(call.receiver(), call.arguments(), call.location())) : result;
    }
}
