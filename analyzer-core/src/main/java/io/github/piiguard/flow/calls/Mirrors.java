package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects that stand for classes, methods, constructors and fields which the program finds by constant names. */
final class Mirrors {
    static final String METHOD = "java.lang.reflect.Method";
    static final String FIELD = "java.lang.reflect.Field";
    static final String CONSTRUCTOR = "java.lang.reflect.Constructor";

    /** Methods with more parameters are not told apart by them where the length of the array is not known. */
    private static final int MAX_PLACES = 16;

    private final Frame frame;
    private final State state;

    Mirrors(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The class of the receiver. */
    Optional<Value> typeOf(Call call) {
        if (call.receiver().size() == 1
                && call.receiver().atoms().findFirst().orElseThrow() instanceof Atom.Reference reference
                && reference.object().function().isEmpty()) {
            return Optional.of(literal(reference.object().type().name()));
        }
        TypeName declared = call.statement().callee().receiverType();
        return Optional.of(declared)
                .filter(type -> !type.isUnknown() && !type.simpleName().equals("Object"))
                .map(Mirrors::literal);
    }

    /** What a class is asked for. */
    Optional<Value> ofClass(Call call) {
        return switch (call.name()) {
            case "forName", "loadClass" -> joined(texts(call.argument(0)), Mirrors::named);
            case "getMethod", "getDeclaredMethod" ->
                joined(
                        texts(call.argument(0)),
                        name -> joined(types(call.receiver()), type -> method(call, type, name, call.argument(1))));
            case "getField", "getDeclaredField" ->
                joined(
                        texts(call.argument(0)),
                        name -> joined(types(call.receiver()), type -> field(call, type, name)));
            case "getConstructor", "getDeclaredConstructor" ->
                joined(
                        types(call.receiver()),
                        type -> method(call, type, MethodSignature.CONSTRUCTOR, call.argument(0)));
            default -> Optional.empty();
        };
    }

    /** What a method, a constructor or a field is asked about itself. */
    Optional<Value> ofMember(Call call) {
        return switch (call.name()) {
            case "getName" -> joined(members(call.receiver()), member -> Optional.of(text(member.name())));
            case "getDeclaringClass" ->
                joined(members(call.receiver()), member -> Optional.of(literal(member.owner())));
            case "getParameterTypes" -> joined(members(call.receiver()), member -> Optional.of(types(call, member)));
            default -> Optional.empty();
        };
    }

    /** The classes that a value may stand for; empty where it may be any. */
    static List<TypeName> types(Value value) {
        return each(
                value,
                atom -> atom instanceof Atom.Literal literal
                                && literal.value() instanceof ConstantValue.ClassLiteral type
                        ? Optional.of(TypeName.of(type.type()))
                        : Optional.empty());
    }

    /** The members that a value may stand for; empty where it may be any. */
    static List<MethodSignature> members(Value value) {
        return each(
                value,
                atom -> atom instanceof Atom.Reference reference
                        ? reference.object().function()
                        : Optional.empty());
    }

    private static List<String> texts(Value value) {
        return each(
                value,
                atom -> atom instanceof Atom.Literal literal && literal.value() instanceof ConstantValue.Text text
                        ? Optional.of(Containers.text(text))
                        : Optional.empty());
    }

    private static <T> List<T> each(Value value, Function<Atom, Optional<T>> meaning) {
        List<Optional<T>> all = value.atoms().map(meaning).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? all.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** What all that may be meant give; empty where none of them gives anything. */
    static <T> Optional<Value> joined(List<T> meant, Function<T, Optional<Value>> result) {
        return meant.stream().map(result).flatMap(Optional::stream).reduce(Value::join);
    }

    private static Value literal(TypeName type) {
        return Value.of(new Atom.Literal(new ConstantValue.ClassLiteral(type.qualified()), false));
    }

    private static Optional<Value> named(String type) {
        return Optional.of(literal(TypeName.of(type.replace('$', '.'))));
    }

    private static Value text(String text) {
        return Value.of(new Atom.Literal(new ConstantValue.Text(text), false));
    }

    private Value types(Call call, MethodSignature member) {
        AbstractObject array = AbstractObject.allocated(call.location(), TypeUse.of("java.lang.Class[]"));
        state.heap().allocate(array);
        Value result = Value.of(new Atom.Reference(array));
        Elements elements = new Elements(state);
        for (int i = 0; i < member.arity(); i++) {
            elements.write(result, i, literal(member.parameterTypes().get(i)));
        }
        elements.sized(result, member.arity());
        return result;
    }

    private Optional<Value> field(Call call, TypeName type, String name) {
        return frame.types()
                .findField(type, name)
                .map(FieldHeader::name)
                .map(field -> made(call, FIELD, new MethodSignature(field.owner(), field.name(), List.of())));
    }

    private Optional<Value> method(Call call, TypeName type, String name, Value parameters) {
        String kind = name.equals(MethodSignature.CONSTRUCTOR) ? CONSTRUCTOR : METHOD;
        List<MethodSignature> meant = places(parameters)
                .map(places -> method(type, name, places).stream().toList())
                .orElseGet(() -> anyNamed(type, name));
        return joined(meant, found -> Optional.of(made(call, kind, found)));
    }

    /** The elements of an array that was made here; of one whose length nothing tells those up to the first that was not set. */
    Optional<List<Value>> places(Value array) {
        Elements elements = new Elements(state);
        boolean isMade = array.size() == 1 && array.atoms().allMatch(Atom.Reference.class::isInstance);
        return elements.each(array).or(() -> isMade ? set(elements, array) : Optional.empty());
    }

    private static Optional<List<Value>> set(Elements elements, Value array) {
        List<Value> result = IntStream.range(0, MAX_PLACES)
                .mapToObj(index -> elements.read(array, index, TypeUse.UNKNOWN))
                .takeWhile(element -> !element.isEmpty())
                .toList();
        return result.size() < MAX_PLACES ? Optional.of(result) : Optional.empty();
    }

    /** The method with these parameters; where their types are not known, that with as many. */
    private Optional<MethodSignature> method(TypeName type, String name, List<Value> parameters) {
        List<TypeName> wanted = parameters.stream()
                .map(parameter -> types(parameter).stream().findFirst().orElse(TypeName.UNKNOWN))
                .toList();
        List<MethodSignature> found = frame.types().findMethods(type, name, wanted.size()).stream()
                .map(MethodHeader::signature)
                .toList();
        return found.stream()
                .filter(method -> method.parameterTypes().equals(wanted))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .or(() -> ofLibrary(type, new MethodSignature(type, name, wanted)));
    }

    /** A method of a type of which no more than its name may be known. */
    private Optional<MethodSignature> ofLibrary(TypeName type, MethodSignature method) {
        boolean isProject =
                frame.types().header(type).filter(TypeHeader::isProject).isPresent();
        return method.isConstructor() || isProject ? Optional.empty() : Optional.of(method);
    }

    private List<MethodSignature> anyNamed(TypeName type, String name) {
        boolean isInherited = !name.equals(MethodSignature.CONSTRUCTOR);
        List<MethodSignature> found = Stream.concat(
                        Stream.of(type), isInherited ? frame.types().supertypes(type).stream() : Stream.empty())
                .flatMap(owner -> frame.types().header(owner).stream())
                .flatMap(header -> header.methods().stream())
                .map(MethodHeader::signature)
                .filter(method -> method.name().equals(name))
                .toList();
        return found.isEmpty()
                ? ofLibrary(type, new MethodSignature(type, name, List.of())).stream()
                        .toList()
                : found;
    }

    private Value made(Call call, String kind, MethodSignature member) {
        AbstractObject object = AbstractObject.function(call.location(), TypeUse.of(kind), member);
        state.heap().allocate(object);
        return Value.of(new Atom.Reference(object));
    }
}
