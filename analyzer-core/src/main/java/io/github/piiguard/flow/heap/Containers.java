package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes entries of maps by key. */
public final class Containers {
    private static final int MAX_SYMBOLIC_KEYS = 4;

    private final State state;

    public Containers(State state) {
        this.state = state;
    }

    /**
     * The parts that a key value may select; {@link Selector#ANY_KEY} when nothing is known of it. A key that was made of
     * another map's key, by a prefix for example, is told from others by that key alone.
     */
    public List<Selector> selectors(Value key) {
        boolean isConstant = key.atoms().anyMatch(Atom.Literal.class::isInstance);
        boolean isOfMap = !Heap.isEach(key, (atom, mark) -> !isMadeOfKey(atom, mark));
        List<Selector> result = new ArrayList<>();
        key.forEach((atom, mark) -> {
            Selector selector = selector(atom);
            boolean isMeant = isOfMap ? isMadeOfKey(atom, mark) : !isConstant || !isStatic(atom);
            boolean isPieceOfKey = key.size() > 1 && mark.isText() && isNameless(selector);
            if (isMeant && !isPieceOfKey && !result.contains(selector)) {
                result.add(selector);
            }
        });
        return result.isEmpty() ? List.of(Selector.ANY_KEY) : bounded(result);
    }

    /** Above the bound, keys that only a caller knows are not told apart: each may be any other one anyway. */
    private static List<Selector> bounded(List<Selector> keys) {
        List<Selector> known = keys.stream()
                .filter(key -> !(key instanceof Selector.SymbolicKey))
                .toList();
        if (keys.size() - known.size() <= MAX_SYMBOLIC_KEYS) {
            return keys;
        }
        List<Selector> result = new ArrayList<>(known);
        if (!result.contains(Selector.ANY_KEY)) {
            result.add(Selector.ANY_KEY);
        }
        return result;
    }

    /** Whether the atom is one of many keys of which the text of another key is made. */
    private static boolean isMadeOfKey(Atom atom, Mark mark) {
        return mark.isText()
                && atom instanceof Atom.Input input
                && input.path()
                        .last()
                        .filter(last -> last.equals(Selector.KEYS) || last.equals(Selector.ELEMENT))
                        .isPresent();
    }

    /** A constant without letters or digits is what other keys are joined with or have in the place of a blank. */
    private static boolean isNameless(Selector selector) {
        return selector instanceof Selector.Key key && key.name().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The name of a constant whose value is known too. */
    private static boolean isStatic(Atom atom) {
        return atom instanceof Atom.Input input && input.path().root() instanceof Root.Static;
    }

    private static Selector selector(Atom atom) {
        if (atom instanceof Atom.Literal literal) {
            return new Selector.Key(text(literal.value()));
        }
        return atom instanceof Atom.Input input && !input.path().isSymbolic()
                ? new Selector.SymbolicKey(input.path())
                : Selector.ANY_KEY;
    }

    public static String text(ConstantValue value) {
        if (value instanceof ConstantValue.Text text) {
            return text.value();
        }
        if (value instanceof ConstantValue.ClassLiteral type) {
            return type.type();
        }
        return value instanceof ConstantValue.Scalar scalar ? scalar.value() : "";
    }

    public Value read(Value map, Value key, TypeUse type) {
        Value result = Value.EMPTY;
        for (Selector selector : selectors(key)) {
            result = result.join(state.heap().read(map, selector, type));
        }
        return result;
    }

    public void write(Value map, Value key, Value value) {
        List<Selector> selectors = selectors(key);
        boolean isCertain = selectors.size() == 1;
        for (Selector selector : selectors) {
            Value old = isCertain ? Value.EMPTY : state.heap().read(map, selector, TypeUse.UNKNOWN);
            state.heap().write(map, selector, value.join(old));
        }
        Value keyData = key.flatMap(atom -> atom instanceof Atom.Literal ? Value.EMPTY : Value.of(atom));
        if (!keyData.isEmpty()) {
            state.heap().write(map, Selector.KEYS, keyData);
        }
    }

    /** Forgets the entries under the key, or under all keys in turn when the key takes several values in a loop. */
    public void clear(Value map, Value key) {
        boolean isEach = key.size() == 1
                || key.atoms().allMatch(atom -> atom instanceof Atom.Literal literal && literal.isIterated());
        if (!isEach || key.isEmpty()) {
            return;
        }
        selectors(key).stream().filter(Selector.Key.class::isInstance).forEach(selector -> state.heap()
                .clear(map, selector));
    }

    /** The parts under constant keys that objects made here have. */
    public List<Selector> knownParts(Value value) {
        List<Selector> result = new ArrayList<>();
        for (Map.Entry<Atom, Mark> entry : Heap.entries(value)) {
            if (entry.getKey() instanceof Atom.Reference reference) {
                state.heap().objects().getOrDefault(reference, Map.of()).keySet().stream()
                        .filter(Selector.Key.class::isInstance)
                        .forEach(result::add);
            }
        }
        return result;
    }

    /** The constant keys of maps made here, as a loop over their key set takes them. */
    public Value knownKeys(Value map) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(map)) {
            if (entry.getKey() instanceof Atom.Base base) {
                for (Selector part :
                        state.heap().objects().getOrDefault(base, Map.of()).keySet()) {
                    result = result.join(
                            part instanceof Selector.Key key
                                    ? Value.of(new Atom.Literal(new ConstantValue.Text(key.name()), false))
                                    : Value.EMPTY);
                }
            }
        }
        return result;
    }

    /** A key, or all keys that a constant collection of keys holds. */
    public Value keysIn(Value argument) {
        boolean isCollection = argument.size() == 1 && argument.atoms().allMatch(Atom.Reference.class::isInstance);
        if (!isCollection) {
            return argument;
        }
        return state.heap()
                .read(argument, Selector.ELEMENT, TypeUse.UNKNOWN)
                .flatMap(atom -> Value.of(
                        atom instanceof Atom.Literal literal ? new Atom.Literal(literal.value(), true) : atom));
    }
}
