package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Functions that a library makes of others: compositions, collectors. What they do is told by the effects of their maker. */
final class DeferredFunctions {
    /** More elements than this are collected together. */
    private static final int MAX_ELEMENTS = 12;

    private final Frame frame;
    private final State state;

    DeferredFunctions(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The function that a call makes, with what it was made of. */
    Value make(Call call) {
        Callee callee = call.statement().callee();
        List<TypeName> unknown = Collections.nCopies(call.arity(), TypeName.UNKNOWN);
        MethodSignature maker = callee instanceof Callee.Resolved resolved
                ? resolved.declaration()
                : new MethodSignature(callee.receiverType(), callee.name(), unknown);
        AbstractObject object = AbstractObject.function(
                call.location(), call.statement().target().type(), maker);
        Value function = Value.of(new Atom.Reference(object));
        state.heap().allocate(object);
        state.heap().write(function, new Selector.Captured(0), call.receiver());
        for (int i = 0; i < call.arity(); i++) {
            state.heap().write(function, new Selector.Captured(i + 1), call.argument(i));
        }
        return function;
    }

    /** The maker of a function, where its effects are known. */
    Optional<Propagator> maker(MethodSignature maker) {
        return frame.services()
                .matcher()
                .exactPropagator(callee(maker), maker.arity())
                .filter(Propagator::makesFunction);
    }

    private static Callee callee(MethodSignature maker) {
        return maker.parameterTypes().contains(TypeName.UNKNOWN)
                ? new Callee.Unresolved(maker.name(), maker.owner())
                : new Callee.Resolved(maker, maker.owner(), false);
    }

    /** What a function gives that a call of {@code maker} made, whose effects are {@code effects}. */
    Value apply(Atom.Reference function, Propagator effects, List<Value> arguments, SourceLocation location) {
        Value result = Value.EMPTY;
        for (List<Value> given : apart(arguments)) {
            result = result.join(run(function, effects, given, location));
        }
        return result;
    }

    /** A collector takes its elements one by one, so that what belongs to one element stays together. */
    private static List<List<Value>> apart(List<Value> arguments) {
        if (arguments.size() != 1
                || arguments.get(0).size() < 2
                || arguments.get(0).size() > MAX_ELEMENTS) {
            return List.of(arguments);
        }
        List<List<Value>> result = new ArrayList<>();
        arguments.get(0).forEach((atom, mark) -> result.add(List.of(Value.of(atom, mark))));
        return result;
    }

    private Value run(Atom.Reference function, Propagator effects, List<Value> given, SourceLocation location) {
        MethodSignature maker = function.object().function().orElseThrow();
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < maker.arity(); i++) {
            arguments.add(captured(function, i + 1));
        }
        arguments.addAll(given);
        Variable target = new Variable(-1, "", TypeUse.UNKNOWN);
        Statement.Invoke statement = new Statement.Invoke(target, callee(maker), Optional.empty(), List.of(), location);
        Call call = new Call(statement, captured(function, 0), arguments);
        return new Effects(frame, state, call).apply(direct(effects, maker.arity()));
    }

    private Value captured(Atom.Reference function, int index) {
        return state.heap().read(Value.of(function), new Selector.Captured(index), TypeUse.UNKNOWN);
    }

    /** The effects of the function itself: its parameters follow the arguments of its maker. */
    private static Propagator direct(Propagator maker, int arity) {
        List<Effect> effects = new ArrayList<>();
        for (Effect effect : maker.effects()) {
            effects.add(
                    effect instanceof Effect.Flow flow
                            ? new Effect.Flow(direct(flow.from(), arity), direct(flow.to(), arity), flow.condition())
                            : effect);
        }
        return new Propagator(maker.method(), effects, maker.entry());
    }

    private static Port direct(Port port, int arity) {
        if (!port.isOfReturnedFunction()) {
            return port;
        }
        List<Port.Selector> rest = port.path().subList(1, port.path().size());
        return port.path().get(0) instanceof Port.Selector.Parameter parameter
                ? new Port(Port.Root.ARGUMENT, arity + parameter.index(), rest)
                : new Port(Port.Root.RETURN, 0, rest);
    }
}
