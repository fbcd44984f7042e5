package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.constants.Arguments;
import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Holders;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHeader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a call says about the method that it runs. */
final class CallContext {
    /** Loops over more are not followed turn by turn. */
    private static final int MAX_KEYS = 12;

    private final Frame frame;
    private final State state;

    CallContext(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    Context of(Call call, MethodSignature target) {
        Map<Integer, Known> constants = constants(call.statement());
        Optional<TypeName> type = receiverType(call).filter(known -> isInherited(known, target));
        Map<Integer, TypeName> types = types(call);
        Map<Integer, List<String>> keys = keys(call);
        if (constants.isEmpty() && type.isEmpty() && types.isEmpty() && keys.isEmpty()) {
            return Context.OPEN;
        }
        return frame.services()
                .program()
                .body(target)
                .map(body -> new Context(
                        decided(body, constants),
                        type.filter(known -> callsItself(body)),
                        dispatching(body, types),
                        filtered(body, keys)))
                .orElse(Context.OPEN);
    }

    /** What constant arguments say where a library makes the call. */
    Context of(Invocation invocation) {
        return frame.services()
                .program()
                .body(invocation.callee())
                .map(body ->
                        new Context(decided(body, constants(invocation, body)), Optional.empty(), Map.of(), Map.of()))
                .orElse(Context.OPEN);
    }

    private static Map<Integer, Known> constants(Invocation invocation, MethodBody body) {
        Map<Integer, Known> result = new HashMap<>();
        int count = Math.min(invocation.arguments().size(), body.parameters().size());
        for (int i = 0; i < count; i++) {
            int index = i;
            TypeName type = body.parameters().get(i).type().name();
            Value argument = invocation.arguments().get(i);
            argument.atoms()
                    .filter(atom -> argument.size() == 1 && atom instanceof Atom.Literal)
                    .flatMap(literal -> Known.of(((Atom.Literal) literal).value(), type).stream())
                    .forEach(known -> result.put(index, known));
        }
        return result;
    }

    private Arguments decided(MethodBody body, Map<Integer, Known> constants) {
        return constants.isEmpty()
                ? Arguments.OPEN
                : frame.services().constants().decidedBy(body, constants);
    }

    private Map<Integer, Known> constants(Statement.Invoke call) {
        Map<Integer, Known> result = new HashMap<>();
        List<Variable> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            int index = i;
            frame.constants()
                    .at(call, arguments.get(i))
                    .filter(known -> !(known instanceof Known.Packed))
                    .ifPresent(known -> result.put(index, known));
        }
        return result;
    }

    /** All keys of each argument that is a map of which all are known. */
    private Map<Integer, List<String>> keys(Call call) {
        Map<Integer, List<String>> result = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            List<String> keys = MapEntries.keys(state, call.arguments().get(i)).orElse(List.of()).stream()
                    .map(key -> Containers.text(
                            ((Atom.Literal) key.atoms().findFirst().orElseThrow()).value()))
                    .toList();
            if (!keys.isEmpty() && keys.size() <= MAX_KEYS && !isHandedTwice(call, i)) {
                result.put(i, keys);
            }
        }
        return result;
    }

    /** What is written to the same object as another argument may add keys. */
    private static boolean isHandedTwice(Call call, int index) {
        Set<Atom> own = call.arguments().get(index).atoms().collect(Collectors.toSet());
        return IntStream.range(0, call.arguments().size())
                .filter(other -> other != index)
                .anyMatch(other -> call.arguments()
                        .get(other)
                        .atoms()
                        .filter(Atom.Base.class::isInstance)
                        .anyMatch(own::contains));
    }

    private Map<Integer, List<String>> filtered(MethodBody body, Map<Integer, List<String>> keys) {
        Map<Integer, List<String>> result = new HashMap<>(keys);
        if (!result.isEmpty()) {
            BitSet filtering = frame.services().filtered().of(body);
            result.keySet().removeIf(index -> !filtering.get(index));
        }
        return result;
    }

    /** The types of the arguments that are objects of the project. */
    private Map<Integer, TypeName> types(Call call) {
        Map<Integer, TypeName> result = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            int index = i;
            madeOrDeclared(call.arguments().get(i)).filter(this::isProject).ifPresent(type -> result.put(index, type));
        }
        return result;
    }

    /** The one type that all objects were made of, or are declared with. */
    private Optional<TypeName> madeOrDeclared(Value objects) {
        List<TypeName> types =
                objects.atoms().map(this::madeOrDeclared).distinct().limit(2).toList();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    private TypeName madeOrDeclared(Atom object) {
        TypeName declared =
                new Holders(frame.types()).typeOf(object, frame.body()).name();
        return object instanceof Atom.Input input
                        && input.path().selectors().isEmpty()
                        && input.path().root() instanceof Root.Parameter parameter
                ? frame.context().types().getOrDefault(parameter.index(), declared)
                : declared;
    }

    /** Of the types those that tell more than the parameters themselves. */
    private Map<Integer, TypeName> dispatching(MethodBody body, Map<Integer, TypeName> types) {
        Map<Integer, TypeName> result = new HashMap<>(types);
        result.entrySet().removeIf(entry -> !isNarrower(entry.getValue(), entry.getKey(), body));
        if (!result.isEmpty()) {
            BitSet deciding = frame.services().dispatching().of(body);
            result.keySet().removeIf(index -> !deciding.get(index));
        }
        return result;
    }

    private boolean isNarrower(TypeName type, int index, MethodBody body) {
        if (index >= body.parameters().size()) {
            return false;
        }
        TypeName declared = body.parameters().get(index).type().name();
        return !type.equals(declared)
                && (frame.types().header(declared).isEmpty() || frame.types().isSubtype(type, declared));
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }

    /** The type that all objects on which a call may run have, or are subtypes of. */
    private Optional<TypeName> receiverType(Call call) {
        List<Optional<TypeName>> types = call.receiver()
                .atoms()
                .map(atom -> typeOf(atom, call))
                .distinct()
                .limit(2)
                .toList();
        return types.size() == 1 ? types.get(0) : Optional.empty();
    }

    private Optional<TypeName> typeOf(Atom atom, Call call) {
        if (atom instanceof Atom.Reference reference
                && reference.object().function().isEmpty()) {
            return Optional.of(reference.object().type().name());
        }
        return atom instanceof Atom.Input ? Optional.of(new ReceiverTypes(frame).of(atom, call)) : Optional.empty();
    }

    /** Whether a type of the project has the method from a supertype. */
    private boolean isInherited(TypeName type, MethodSignature target) {
        return !type.equals(target.owner())
                && !target.isConstructor()
                && isProject(type)
                && frame.types().supertypes(type).contains(target.owner());
    }

    private static boolean callsItself(MethodBody body) {
        return body.blocks().stream()
                .map(Block::statements)
                .flatMap(List::stream)
                .anyMatch(statement -> statement instanceof Statement.Invoke call
                        && call.receiver().filter(body.self()::contains).isPresent());
    }
}
