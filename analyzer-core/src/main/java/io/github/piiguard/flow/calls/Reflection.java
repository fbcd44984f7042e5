package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the program does with classes, methods and fields that it finds by constant names. */
final class Reflection {
    /** Stands for an argument that is but an element of an array. */
    private static final Variable UNNAMED = new Variable(Integer.MAX_VALUE, "", TypeUse.UNKNOWN);

    private final Frame frame;
    private final State state;
    private final Mirrors mirrors;

    Reflection(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
        this.mirrors = new Mirrors(frame, state);
    }

    /** What a call of the reflection API gives; empty for any other call, and where a name is not constant. */
    Optional<Value> apply(Call call) {
        if (call.name().equals("getClass") && call.arity() == 0) {
            return mirrors.typeOf(call);
        }
        return switch (call.statement().callee().receiverType().qualified()) {
            case "java.lang.Class" -> call.name().equals("newInstance") ? created(call) : mirrors.ofClass(call);
            case "java.lang.ClassLoader" -> mirrors.ofClass(call);
            case Mirrors.METHOD ->
                call.name().equals("invoke")
                        ? Mirrors.joined(members(call, given(call, 1)), found -> invoked(call, found))
                        : ofMember(call);
            case Mirrors.CONSTRUCTOR ->
                call.name().equals("newInstance")
                        ? Mirrors.joined(members(call, given(call, 0)), found -> created(call, found, 0))
                        : ofMember(call);
            case Mirrors.FIELD -> Mirrors.joined(Mirrors.members(call.receiver()), found -> ofField(call, found));
            default -> Optional.empty();
        };
    }

    private Optional<Value> ofMember(Call call) {
        return call.name().equals("setAccessible") ? Optional.of(Value.EMPTY) : mirrors.ofMember(call);
    }

    /** Of the methods that may be meant those that take as many arguments as are given. */
    private static List<MethodSignature> members(Call call, List<Value> given) {
        List<MethodSignature> all = Mirrors.members(call.receiver());
        return all.size() < 2
                ? all
                : all.stream().filter(method -> method.arity() == given.size()).toList();
    }

    private List<Value> given(Call call, int index) {
        return mirrors.places(call.argument(index)).orElse(List.of());
    }

    private Optional<Value> invoked(Call call, MethodSignature method) {
        if (frame.services().program().body(method).isEmpty()) {
            return ofLibrary(call, method);
        }
        Value result = new FunctionApplication(frame, state)
                .run(new Invocation(method, call.argument(0), given(call, 1), call.location()), 0);
        return Optional.of(frame.evidence()
                .accessor(method.owner(), method.name(), TypeName.UNKNOWN)
                .map(found -> new Fields(frame, state)
                        .marked(result, found, Evidence.display(method.owner(), method.name()), call.location()))
                .orElse(result));
    }

    /** A library's method does what a direct call of it does. */
    private Optional<Value> ofLibrary(Call call, MethodSignature method) {
        boolean isReflective = method.owner().qualified().startsWith("java.lang.reflect.");
        if (isReflective
                || !frame.services().program().implementationsOf(method).isEmpty()) {
            return Optional.empty();
        }
        List<Value> given = given(call, 1);
        Statement.Invoke direct = new Statement.Invoke(
                call.statement().target(),
                new Callee.Unresolved(method.name(), method.owner(), method.parameterTypes()),
                call.statement().arguments().stream().findFirst(),
                Collections.nCopies(given.size(), UNNAMED),
                call.location());
        return Optional.of(new CallTransfer(frame, state).result(new Call(direct, call.argument(0), given)));
    }

    private Optional<Value> created(Call call) {
        return Mirrors.joined(
                Mirrors.types(call.receiver()),
                type -> frame.types().findMethods(type, MethodSignature.CONSTRUCTOR, 0).stream()
                        .map(MethodHeader::signature)
                        .findFirst()
                        .flatMap(found -> created(call, found, 1)));
    }

    private Optional<Value> created(Call call, MethodSignature constructor, int argument) {
        AbstractObject object = AbstractObject.allocated(
                call.location(), TypeUse.of(constructor.owner().qualified()));
        state.heap().allocate(object);
        Value result = Value.of(new Atom.Reference(object));
        new FunctionApplication(frame, state)
                .run(new Invocation(constructor, result, given(call, argument), call.location()), 0);
        return Optional.of(result);
    }

    private Optional<Value> ofField(Call call, MethodSignature member) {
        FieldName field = new FieldName(member.owner(), member.name());
        if (call.name().equals("set")) {
            state.heap().write(call.argument(0), new Selector.Field(field.name(), field.owner()), call.argument(1));
            return Optional.of(Value.EMPTY);
        }
        TypeUse type = frame.types()
                .findField(field.owner(), field.name())
                .map(FieldHeader::type)
                .orElse(TypeUse.UNKNOWN);
        return call.name().startsWith("get") && call.arity() == 1
                ? Optional.of(new Fields(frame, state).read(call.argument(0), field, type, call.location()))
                : ofMember(call);
    }
}
