package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out the effects of a propagator on a call. */
final class Effects {
    private final Frame frame;
    private final State state;
    private final Call call;
    private final PortFunctions functions;
    private final Map<Value, Value> keys = new LinkedHashMap<>();
    private Value result = Value.EMPTY;
    private boolean isResultMade;

    Effects(Frame frame, State state, Call call) {
        this.frame = frame;
        this.state = state;
        this.call = call;
        this.functions = new PortFunctions(frame, state, call, this::read);
    }

    Value apply(Propagator propagator) {
        if (propagator.makesFunction()) {
            return new DeferredFunctions(frame, state).make(call);
        }
        if (iterate(propagator.effects())) {
            return result;
        }
        propagator.effects().forEach(this::apply);
        // A function without a wanted result runs all the same.
        functions.runAll();
        TypeUse type = call.statement().target().type();
        if (!isResultMade && propagator.effects().isEmpty() && !Relevance.isScalar(type.name())) {
            return fresh(type);
        }
        boolean mayBeText = type.equals(TypeUse.STRING) || type.isUnknown();
        return mayBeText && !isPlainText()
                ? result.mapAtoms((atom, mark) -> isObject(atom, type) ? mark.asSerialised() : mark)
                : result.typedIfUnknown(type);
    }

    /** Methods of the JDK make text of objects by {@code toString}; other libraries that make text serialise. */
    private boolean isPlainText() {
        return call.statement().callee().receiverType().qualified().startsWith("java.");
    }

    /** Whether an atom is an object; what was made here is one that may be handed on as it is, unless the result is text. */
    private static boolean isObject(Atom atom, TypeUse result) {
        return atom instanceof Atom.Input input
                ? !input.type().equals(TypeUse.STRING)
                : atom instanceof Atom.Reference && result.equals(TypeUse.STRING);
    }

    /** The result of a call that makes sensitive data at a port. */
    Value produce(Port port, Value value) {
        write(port, value);
        return result;
    }

    /** Hands over the entries of a map one by one, where the effects take keys and values of one map. */
    private boolean iterate(List<Effect> effects) {
        if (effects.size() < 2
                || !(effects.get(0) instanceof Effect.Flow keys)
                || !(effects.get(1) instanceof Effect.Flow values)
                || !isPartOf(keys.from(), new Port.Selector.Key(), values.from(), new Port.Selector.Value())) {
            return false;
        }
        Value map = root(keys.from());
        if (keys.to().path().get(0) instanceof Port.Selector.Field) {
            return false;
        }
        if (keys.to().root() == Port.Root.RETURN) {
            result = new EntryViews(state).of(map, call);
            return true;
        }
        boolean isReplaced = effects.size() == 3;
        List<MapEntries.Entry> after = new ArrayList<>();
        for (MapEntries.Entry entry : MapEntries.of(state, map)) {
            write(keys.to(), entry.key());
            write(values.to(), entry.value());
            after.add(new MapEntries.Entry(entry.key(), functions.run(PortFunctions.of(keys.to()))));
        }
        if (isReplaced) {
            new EntryViews(state).replace(map, after);
        }
        return true;
    }

    private static boolean isPartOf(Port one, Port.Selector first, Port other, Port.Selector second) {
        return one.root() == other.root()
                && one.argument() == other.argument()
                && one.path().equals(List.of(first))
                && other.path().equals(List.of(second));
    }

    private void apply(Effect effect) {
        if (effect instanceof Effect.Flow flow) {
            functions.pair(flow);
            write(flow.to(), new PutSteps(call).noted(flow.to(), flowing(flow)));
        } else if (effect instanceof Effect.Clear clear && clear.condition().isPresent()) {
            new EntryViews(state)
                    .removeIf(call.receiver(), predicate(clear.condition().get()));
        } else if (effect instanceof Effect.Clear clear) {
            clear(clear.port());
        } else if (effect instanceof Effect.Copy copy) {
            copy(copy);
        } else if (effect instanceof Effect.Same same) {
            same(same);
        }
    }

    private Value flowing(Effect.Flow flow) {
        boolean isNew =
                flow.from().root() == Port.Root.RETURN && flow.from().path().isEmpty();
        if (isNew) {
            return made(flow.from());
        }
        Value value = read(flow.from());
        return flow.condition()
                .map(this::predicate)
                .map(found -> found.fulfilledBy(value))
                .orElse(value);
    }

    private Predicates predicate(int argument) {
        return new Predicates(frame, state, call.argument(argument));
    }

    private void same(Effect.Same same) {
        Port other = same.left().root() == Port.Root.RETURN ? same.right() : same.left();
        Value value = read(other);
        result = result.join(value.isEmpty() && !other.path().isEmpty() ? opened(other) : value);
        isResultMade = true;
    }

    /** A part that an object holds from the start, such as the stream of a connection. */
    private Value opened(Port port) {
        int last = port.path().size() - 1;
        Value base = root(port);
        for (Port.Selector selector : port.path().subList(0, last)) {
            base = made(base, selector);
        }
        Value fresh = fresh(call.statement().target().type());
        state.heap().write(base, part(port.path().get(last)), fresh);
        return fresh;
    }

    private void copy(Effect.Copy copy) {
        Value from = read(copy.from());
        Value to = made(copy.to());
        Elements elements = new Elements(state);
        Optional<List<Value>> places = elements.each(from);
        if (places.isPresent() && state.heap().isBare(to)) {
            elements.become(to, places.get());
            return;
        }
        for (Selector known : new Containers(state).knownParts(to)) {
            // What the copied object has under a known key may replace what was there.
            Value replaced = state.heap().read(to, known, TypeUse.UNKNOWN);
            state.heap().write(to, known, replaced.join(state.heap().read(from, known, TypeUse.UNKNOWN)));
        }
        Value before = state.heap().read(to, Selector.REST, TypeUse.UNKNOWN);
        state.heap().write(to, Selector.REST, before.join(from));
    }

    Value read(Port port) {
        Value value = root(port);
        for (int i = 0; i < port.path().size(); i++) {
            value = port.path().get(i) instanceof Port.Selector.Result
                    ? functions.run(PortFunctions.upTo(port, i))
                    : readPart(value, port.path().get(i));
        }
        return value;
    }

    private Value root(Port port) {
        return switch (port.root()) {
            case THIS -> call.receiver();
            case RETURN -> result;
            case ARGUMENT -> call.argument(port.argument());
            case NUMBER -> Value.of(new Atom.Literal(new ConstantValue.Scalar("" + port.argument()), false));
            case NULL -> Value.of(new Atom.Literal(new ConstantValue.Null(), false));
        };
    }

    private Value readPart(Value value, Port.Selector selector) {
        if (selector instanceof Port.Selector.Method || selector instanceof Port.Selector.Replacement) {
            return value;
        }
        if (selector instanceof Port.Selector.Text) {
            return Flattening.text(state.heap(), value);
        }
        if (selector instanceof Port.Selector.ValueAt at) {
            return new Containers(state).read(value, call.argument(at.keyArgument()), TypeUse.UNKNOWN);
        }
        Optional<Integer> place = place(selector);
        boolean isElement = selector instanceof Port.Selector.Element
                || selector instanceof Port.Selector.Last
                || place.isPresent();
        Value held = selector instanceof Port.Selector.Last
                ? new Elements(state).readLast(value, TypeUse.UNKNOWN)
                : place.map(index -> new Elements(state).read(value, index, TypeUse.UNKNOWN))
                        .orElseGet(() -> readAll(value, part(selector)));
        return isElement ? held.join(new ComputedElements(frame, state, call.location()).of(value)) : held;
    }

    /** A part of which there may be many; the elements of a map are its keys. */
    private Value readAll(Value value, Selector part) {
        Value parts = state.heap().read(value, part, TypeUse.UNKNOWN);
        return part.equals(Selector.ELEMENT) ? parts.join(new Containers(state).knownKeys(value)) : parts;
    }

    /** The place that a selector means, -1 when it is not known; empty when it means no single place. */
    private Optional<Integer> place(Port.Selector selector) {
        if (selector instanceof Port.Selector.First) {
            return Optional.of(0);
        }
        if (selector instanceof Port.Selector.ElementAt at) {
            return Optional.of(index(at.indexArgument()));
        }
        return selector instanceof Port.Selector.ElementBefore before
                ? Optional.of(index(before.indexArgument()))
                : Optional.empty();
    }

    private int index(int argument) {
        List<Variable> arguments = call.statement().arguments();
        return argument < arguments.size() ? frame.constants().index(call.statement(), arguments.get(argument)) : -1;
    }

    private Selector part(Port.Selector selector) {
        if (selector instanceof Port.Selector.Field field) {
            return new Selector.Field(field.name(), call.statement().callee().receiverType());
        }
        if (selector instanceof Port.Selector.Element) {
            return Selector.ELEMENT;
        }
        return selector instanceof Port.Selector.Key ? Selector.KEYS : Selector.ANY_KEY;
    }

    private void write(Port port, Value value) {
        List<Port.Selector> path = port.path();
        if (path.isEmpty()) {
            add(port, value);
            return;
        }
        Port.Selector last = path.get(path.size() - 1);
        if (last instanceof Port.Selector.Parameter parameter) {
            functions.give(PortFunctions.of(port), parameter.index(), value);
            return;
        }
        Value base = made(port);
        for (Port.Selector selector : path.subList(0, path.size() - 1)) {
            base = made(base, selector);
        }
        if (last instanceof Port.Selector.Key) {
            keys.put(base, value);
        }
        writePart(base, last, value);
    }

    /** The object in a part, made if there is none. */
    private Value made(Value base, Port.Selector selector) {
        Selector part = part(selector);
        Value inner = selector instanceof Port.Selector.ValueAt at
                ? new Containers(state).read(base, call.argument(at.keyArgument()), TypeUse.UNKNOWN)
                : state.heap().read(base, part, TypeUse.UNKNOWN);
        if (!inner.isEmpty()) {
            // What is written into the part of a copy is seen through the copy.
            writePart(base, selector, inner);
            return inner;
        }
        Value fresh = fresh(TypeUse.of(kind(selector, part)));
        writePart(base, selector, fresh);
        return fresh;
    }

    private String kind(Port.Selector selector, Selector part) {
        if (selector instanceof Port.Selector.ValueAt at) {
            return part + call.argument(at.keyArgument()).toString();
        }
        return part instanceof Selector.Field field ? "part." + field.name() : part.toString();
    }

    private void writePart(Value base, Port.Selector last, Value value) {
        if (last instanceof Port.Selector.ValueAt at) {
            new Containers(state).write(base, call.argument(at.keyArgument()), value);
        } else if (last instanceof Port.Selector.Last) {
            new Elements(state).append(base, value);
        } else if (last instanceof Port.Selector.ElementAt at) {
            new Elements(state).write(base, index(at.indexArgument()), value);
        } else if (place(last).isPresent()) {
            new Elements(state).insert(base, place(last).get(), value);
        } else if (last instanceof Port.Selector.Value && keys.containsKey(base)) {
            // A value that is written after its key lies under it.
            Value before = new Containers(state).read(base, keys.get(base), TypeUse.UNKNOWN);
            new Containers(state).write(base, keys.get(base), before.join(value));
        } else {
            Selector part = part(last);
            Value kept = isGathering(part) ? state.heap().read(base, part, TypeUse.UNKNOWN) : Value.EMPTY;
            state.heap().write(base, part, kept.join(value));
        }
    }

    /** A role's part holds what several methods put there: a title and a text are one message. */
    private static boolean isGathering(Selector part) {
        return part instanceof Selector.Field field
                && ArgumentRole.byId(field.name())
                        .filter(ArgumentRole::isGathering)
                        .isPresent();
    }

    /** Data that flows to a whole object becomes part of its content. */
    private void add(Port port, Value value) {
        if (port.root() == Port.Root.RETURN) {
            result = result.join(value);
            isResultMade = true;
            return;
        }
        Value base = root(port);
        Value old = state.heap().read(base, Selector.CONTENT, TypeUse.UNKNOWN);
        state.heap().write(base, Selector.CONTENT, old.join(value));
    }

    private Value made(Port port) {
        if (port.root() == Port.Root.RETURN && !isResultMade) {
            result = fresh(call.statement().target().type());
            isResultMade = true;
            if (port.path().contains(new Port.Selector.Last())) {
                new Elements(state).sized(result, 0);
            }
        }
        return root(port);
    }

    private Value fresh(TypeUse type) {
        AbstractObject object = AbstractObject.allocated(call.location(), type);
        state.heap().ensure(new Atom.Reference(object));
        return Value.of(new Atom.Reference(object));
    }

    private void clear(Port port) {
        if (port.path().isEmpty()) {
            state.heap().clearAll(root(port));
            return;
        }
        Value base = root(port);
        for (Port.Selector selector : port.path().subList(0, port.path().size() - 1)) {
            base = readPart(base, selector);
        }
        Port.Selector last = port.path().get(port.path().size() - 1);
        if (last instanceof Port.Selector.ValueAt at) {
            Containers containers = new Containers(state);
            containers.clear(base, containers.keysIn(call.argument(at.keyArgument())));
        } else if (last instanceof Port.Selector.Value) {
            state.heap().clearAll(base);
        } else if (last instanceof Port.Selector.Element) {
            new Elements(state).empty(base);
        } else if (last instanceof Port.Selector.Last) {
            new Elements(state).removeLast(base);
        } else if (place(last).isPresent()) {
            new Elements(state).remove(base, place(last).get());
        } else {
            state.heap().clear(base, part(last));
        }
    }
}
