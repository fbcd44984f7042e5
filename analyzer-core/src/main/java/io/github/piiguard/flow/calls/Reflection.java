package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import java.util.List;
import java.util.Optional;

/** Classes, methods and fields that the program finds by constant names. */
final class Reflection {
    private static final String METHOD = "java.lang.reflect.Method";
    private static final String FIELD = "java.lang.reflect.Field";
    private static final String CONSTRUCTOR = "java.lang.reflect.Constructor";

    private final Frame frame;
    private final State state;

    Reflection(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** What a call of the reflection API gives; empty for any other call, and where a name is not constant. */
    Optional<Value> apply(Call call) {
        if (call.name().equals("getClass") && call.arity() == 0) {
            return typeOf(call).map(Reflection::literal);
        }
        return switch (call.statement().callee().receiverType().qualified()) {
            case "java.lang.Class" -> ofClass(call);
            case METHOD ->
                call.name().equals("invoke") ? member(call).flatMap(found -> invoked(call, found)) : same(call);
            case CONSTRUCTOR ->
                call.name().equals("newInstance") ? member(call).map(found -> created(call, found, 0)) : same(call);
            case FIELD -> member(call).flatMap(found -> ofField(call, found));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> same(Call call) {
        return call.name().equals("setAccessible") ? Optional.of(Value.EMPTY) : Optional.empty();
    }

    private static Value literal(TypeName type) {
        return Value.of(new Atom.Literal(new ConstantValue.ClassLiteral(type.qualified()), false));
    }

    private static Optional<TypeName> typeOf(Call call) {
        if (call.receiver().size() == 1
                && call.receiver().atoms().findFirst().orElseThrow() instanceof Atom.Reference reference
                && reference.object().function().isEmpty()) {
            return Optional.of(reference.object().type().name());
        }
        TypeName declared = call.statement().callee().receiverType();
        return Optional.of(declared)
                .filter(type -> !type.isUnknown() && !type.simpleName().equals("Object"));
    }

    private Optional<Value> ofClass(Call call) {
        if (call.name().equals("forName")) {
            return text(call.argument(0)).map(name -> literal(TypeName.of(name.replace('$', '.'))));
        }
        Optional<TypeName> type = named(call.receiver());
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "getMethod", "getDeclaredMethod" ->
                text(call.argument(0))
                        .flatMap(name -> method(type.get(), name, arity(call.argument(1))))
                        .map(found -> made(call, METHOD, found));
            case "getField", "getDeclaredField" ->
                text(call.argument(0))
                        .flatMap(name -> frame.types().findField(type.get(), name))
                        .map(FieldHeader::name)
                        .map(field -> made(call, FIELD, new MethodSignature(field.owner(), field.name(), List.of())));
            case "getConstructor", "getDeclaredConstructor" ->
                method(type.get(), MethodSignature.CONSTRUCTOR, arity(call.argument(0)))
                        .map(found -> made(call, CONSTRUCTOR, found));
            case "newInstance" ->
                method(type.get(), MethodSignature.CONSTRUCTOR, 0).map(found -> created(call, found, 1));
            default -> Optional.empty();
        };
    }

    private static Optional<TypeName> named(Value type) {
        return type.size() == 1
                        && type.atoms().findFirst().orElseThrow() instanceof Atom.Literal literal
                        && literal.value() instanceof ConstantValue.ClassLiteral named
                ? Optional.of(TypeName.of(named.type()))
                : Optional.empty();
    }

    private static Optional<String> text(Value name) {
        return name.size() == 1
                        && name.atoms().findFirst().orElseThrow() instanceof Atom.Literal literal
                        && literal.value() instanceof ConstantValue.Text
                ? Optional.of(Containers.text(literal.value()))
                : Optional.empty();
    }

    private int arity(Value types) {
        return new Elements(state).each(types).map(List::size).orElse(0);
    }

    private Optional<MethodSignature> method(TypeName type, String name, int arity) {
        return frame.types().findMethods(type, name, arity).stream()
                .map(MethodHeader::signature)
                .findFirst();
    }

    private Value made(Call call, String kind, MethodSignature member) {
        AbstractObject object = AbstractObject.function(call.location(), TypeUse.of(kind), member);
        state.heap().allocate(object);
        return Value.of(new Atom.Reference(object));
    }

    private static Optional<MethodSignature> member(Call call) {
        return call.receiver().size() == 1
                        && call.receiver().atoms().findFirst().orElseThrow() instanceof Atom.Reference reference
                ? reference.object().function()
                : Optional.empty();
    }

    private List<Value> given(Call call, int index) {
        return new Elements(state).each(call.argument(index)).orElse(List.of());
    }

    private Optional<Value> invoked(Call call, MethodSignature method) {
        if (frame.services().program().body(method).isEmpty()) {
            return Optional.empty();
        }
        Value result = new FunctionApplication(frame, state)
                .run(new Invocation(method, call.argument(0), given(call, 1), call.location()), 0);
        return Optional.of(frame.evidence()
                .accessor(method.owner(), method.name(), TypeName.UNKNOWN)
                .map(found -> new Fields(frame, state)
                        .marked(result, found, Evidence.display(method.owner(), method.name()), call.location()))
                .orElse(result));
    }

    private Value created(Call call, MethodSignature constructor, int argument) {
        AbstractObject object = AbstractObject.allocated(
                call.location(), TypeUse.of(constructor.owner().qualified()));
        state.heap().allocate(object);
        Value result = Value.of(new Atom.Reference(object));
        new FunctionApplication(frame, state)
                .run(new Invocation(constructor, result, given(call, argument), call.location()), 0);
        return result;
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
                : same(call);
    }
}
