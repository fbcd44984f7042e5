package io.github.piiguard.flow.domain;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeUse;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What objects hold at one point of a method. A part of an input that was not written is the input's own; a part of a
 * created object that was not written is empty, or that of the object it was copied from.
 */
public final class Heap {
    /** The size of a collection that was filled in places which are not known. */
    public static final Value UNKNOWN_SIZE = Value.of(new Atom.Literal(new ConstantValue.Scalar("?"), false));

    /** The size of a map of the caller's that has no other keys than those which are known. */
    public static final Value KNOWN_KEYS = Value.of(new Atom.Literal(new ConstantValue.Scalar("keys"), false));

    /** Of how many objects that the method did not make its writes are kept, those in static fields aside. */
    public static final int MAX_INPUTS = 48;

    private Map<Atom.Base, Map<Selector, Value>> objects = new LinkedHashMap<>();
    /** Whether another heap uses the same map, so that it must be copied before it is changed. */
    private boolean isShared;

    private boolean isCut;
    /** Of the objects those that the method did not make; none where that has not been asked since one was written. */
    private @Nullable Map<Atom.Input, Map<Selector, Value>> inputs;

    public Heap copy() {
        Heap result = new Heap();
        result.inputs = inputs;
        isShared = true;
        result.objects = objects;
        result.isShared = true;
        result.isCut = isCut;
        return result;
    }

    private Map<Atom.Base, Map<Selector, Value>> own() {
        if (isShared) {
            objects = new LinkedHashMap<>(objects);
            isShared = false;
        }
        return objects;
    }

    /** Whether writes were left out, since objects that the method did not make were more than {@value #MAX_INPUTS}. */
    public boolean isCut() {
        return isCut;
    }

    public Map<Atom.Base, Map<Selector, Value>> objects() {
        return Collections.unmodifiableMap(objects);
    }

    /** The objects that the method did not make and that were written, of which a heap holds few. */
    Map<Atom.Input, Map<Selector, Value>> inputs() {
        Map<Atom.Input, Map<Selector, Value>> found = inputs;
        if (found == null) {
            Map<Atom.Input, Map<Selector, Value>> all = new LinkedHashMap<>();
            objects.forEach((base, parts) -> {
                if (base instanceof Atom.Input input) {
                    all.put(input, parts);
                }
            });
            found = all;
            inputs = all;
        }
        return found;
    }

    /** Makes an object known with all that it holds. */
    public void define(Atom.Base base, Map<Selector, Value> parts) {
        if (base instanceof Atom.Input) {
            inputs = null;
        }
        own().put(base, parts);
    }

    /** Makes a created object known, without parts. */
    public void allocate(AbstractObject object) {
        define(new Atom.Reference(object), Map.of());
    }

    /** Makes a created object known, if it is not yet. */
    public void ensure(Atom.Reference reference) {
        if (!objects.containsKey(reference)) {
            define(reference, Map.of());
        }
    }

    public Value read(Value base, Selector selector, TypeUse type) {
        if (selector.equals(Selector.BELOW)) {
            return new Below(this).of(base);
        }
        Value result = Value.EMPTY;
        Set<Atom.Base> seen = new HashSet<>();
        for (Map.Entry<Atom, Mark> entry : entries(base)) {
            result = result.join(readAtom(entry.getKey(), entry.getValue(), selector, type, seen));
        }
        return result;
    }

    private Value readAtom(Atom atom, Mark mark, Selector selector, TypeUse type, Set<Atom.Base> seen) {
        if (atom instanceof Atom.Base base) {
            return readBase(base, mark, selector, type, seen);
        }
        return atom instanceof Atom.Sensitive ? Value.of(atom, mark) : Value.EMPTY;
    }

    /** @param seen the objects whose copied parts were read: of copies of copies there may be many ways to one */
    private Value readBase(Atom.Base base, Mark mark, Selector selector, TypeUse type, Set<Atom.Base> seen) {
        Map<Selector, Value> parts = objects.getOrDefault(plain(base), Map.of());
        Value written = parts.get(selector);
        Value possible = possibleWrites(parts, selector);
        if (written != null && !selector.isSummary()) {
            return written.join(possible);
        }
        Value result = written == null ? possible : written.join(possible);
        if (base instanceof Atom.Input input) {
            return isClosed(parts) && isEntry(selector)
                    ? readKnown(without(parts, input.except()), selector)
                    : result.join(initial(input, mark, selector, type));
        }
        Value rest = parts.get(Selector.REST);
        if (rest == null || selector.equals(Selector.REST)) {
            return result;
        }
        return seen.add(base) ? result.join(readRest(rest, parts, selector, type, seen)) : result;
    }

    /** A part of an object of the caller's as it was when the method was called. */
    private static Value initial(Atom.Input input, Mark mark, Selector selector, TypeUse type) {
        TypeUse known = type.isUnknown() ? selector.typeIn(input.type()) : type;
        boolean isPart = selector instanceof Selector.Field || selector.isMapValue();
        return Value.of(Atom.Input.of(input.path().then(selector), known), isPart ? mark.ofPart(known.name()) : mark);
    }

    private static Value readKnown(Map<Selector, Value> parts, Selector selector) {
        return possibleWrites(parts, selector).join(parts.getOrDefault(selector, Value.EMPTY));
    }

    /** Whether a map of the caller's has no other keys than those under which its parts lie. */
    public static boolean isClosed(Map<Selector, Value> parts) {
        return parts.getOrDefault(Selector.SIZE, Value.EMPTY).equals(KNOWN_KEYS);
    }

    private static boolean isEntry(Selector selector) {
        return selector.isMapValue() || selector.equals(Selector.KEYS) || selector.equals(Selector.ELEMENT);
    }

    private static Map<Selector, Value> without(Map<Selector, Value> parts, Set<Selector> except) {
        Map<Selector, Value> result = new LinkedHashMap<>(parts);
        result.keySet().removeAll(except);
        return result;
    }

    private Value readRest(
            Value rest, Map<Selector, Value> parts, Selector selector, TypeUse type, Set<Atom.Base> seen) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : entries(rest)) {
            boolean isOfAnyKey = selector.isMapValue() && !(selector instanceof Selector.Key);
            if (entry.getKey() instanceof Atom.Reference original && isOfAnyKey) {
                result = result.join(readOthers(original, written(parts), selector, type, seen));
            } else if (entry.getKey() instanceof Atom.Base base) {
                result = result.join(readBase(except(base, parts), entry.getValue(), selector, type, seen));
            } else if (entry.getKey() instanceof Atom.Sensitive) {
                result = result.join(Value.of(entry.getKey(), entry.getValue()));
            }
        }
        return result;
    }

    /** What lies in a map under the keys that a copy of it has not got itself. */
    private Value readOthers(
            Atom.Reference map, Set<Selector> hidden, Selector selector, TypeUse type, Set<Atom.Base> seen) {
        Map<Selector, Value> parts = without(objects.getOrDefault(map, Map.of()), hidden);
        Value result = readKnown(parts, selector);
        Value rest = parts.get(Selector.REST);
        if (rest == null || !seen.add(map)) {
            return result;
        }
        hidden.forEach(key -> parts.put(key, Value.EMPTY));
        return result.join(readRest(rest, parts, selector, type, seen));
    }

    /** Writes to other selectors that may have meant this one. */
    static Value possibleWrites(Map<Selector, Value> parts, Selector selector) {
        Value result = Value.EMPTY;
        boolean isKey = selector instanceof Selector.Key;
        for (Map.Entry<Selector, Value> part : parts.entrySet()) {
            if (isKey && part.getKey() instanceof Selector.Key) {
                // Either the same or known to be another one.
                continue;
            }
            boolean isKeyOfMap =
                    selector.equals(Selector.ELEMENT) && part.getKey().equals(Selector.KEYS);
            if (isKeyOfMap || !part.getKey().equals(selector) && part.getKey().mayMean(selector)) {
                result = result.join(part.getValue());
            } else if (selector.equals(Selector.KEYS) && part.getKey() instanceof Selector.Key key) {
                result = result.join(Value.of(new Atom.Literal(new ConstantValue.Text(key.name()), false)));
            }
        }
        return result;
    }

    /** Overwrites where exactly one object and part is meant, else adds. */
    public void write(Value base, Selector selector, Value written) {
        Value value = selector.equals(Selector.REST) ? snapshot(base, written) : written;
        boolean isStrong = isOne(base) && !selector.isSummary();
        for (Map.Entry<Atom, Mark> entry : entries(base)) {
            if (entry.getKey() instanceof Atom.Base atom) {
                put(plain(atom), selector, isStrong ? value : value.join(current(plain(atom), selector)));
                if (selector.equals(Selector.ELEMENT)) {
                    put(plain(atom), Selector.SIZE, UNKNOWN_SIZE);
                }
            }
        }
    }

    /** Objects as they are now: what is copied of them does not change with them. */
    private Value snapshot(Value copy, Value originals) {
        return originals.flatMap(atom -> atom instanceof Atom.Reference original
                ? Value.of(snapshot(copy.atoms().findFirst().orElse(original), original))
                : Value.of(atom));
    }

    private Atom.Reference snapshot(Atom copy, Atom.Reference original) {
        if (original.object().isSnapshot() || original.object().function().isPresent()) {
            return original;
        }
        AbstractObject owner = copy instanceof Atom.Reference reference ? reference.object() : original.object();
        Atom.Reference result =
                new Atom.Reference(owner.snapshot(original.object().type()));
        Map<Selector, Value> parts = new LinkedHashMap<>(objects.getOrDefault(result, Map.of()));
        objects.getOrDefault(original, Map.of())
                .forEach((selector, value) -> parts.merge(selector, value, Value::join));
        define(result, parts);
        return result;
    }

    /** Whether exactly one object is meant. */
    private static boolean isOne(Value base) {
        return base.size() == 1
                && base.atoms()
                        .noneMatch(atom ->
                                atom instanceof Atom.Input input && input.path().isSpread());
    }

    /** What a part holds by itself; for a write that may mean several parts nothing but what was written there. */
    Value current(Atom.Base base, Selector selector) {
        Map<Selector, Value> parts = objects.getOrDefault(base, Map.of());
        Value written = parts.get(selector);
        if (written != null) {
            return written;
        }
        return selector.isSummary()
                ? Value.EMPTY
                : readBase(base, Mark.PLAIN, selector, TypeUse.UNKNOWN, new HashSet<>());
    }

    /** Forgets a part where exactly one object is meant. */
    public void clear(Value base, Selector selector) {
        if (isOne(base)) {
            write(base, selector, Value.EMPTY);
        }
    }

    /** Forgets all parts of the only object meant. */
    public void clearAll(Value base) {
        if (base.size() != 1) {
            return;
        }
        base.atoms().filter(Atom.Reference.class::isInstance).forEach(atom -> define((Atom.Reference) atom, Map.of()));
    }

    /** Whether the value is one object that was created and holds nothing yet. */
    public boolean isBare(Value value) {
        return value.size() == 1
                && value.atoms()
                        .allMatch(atom -> atom instanceof Atom.Reference reference
                                && objects.getOrDefault(reference, Map.of()).entrySet().stream()
                                        .allMatch(part -> part.getKey().equals(Selector.SIZE)
                                                || part.getValue().isEmpty()));
    }

    public void put(Atom.Base base, Selector selector, Value value) {
        if (isFull(base)) {
            isCut = true;
            return;
        }
        Map<Selector, Value> changed = new LinkedHashMap<>(objects.getOrDefault(base, Map.of()));
        changed.put(selector, value);
        define(base, selector instanceof Selector.SymbolicKey ? SymbolicKeys.bounded(changed) : changed);
    }

    /**
     * In a graph of objects that refer to each other in many ways paths to one of them are without number. Static fields are not:
     * there are as many as the program declares, and all constants of an enum are written by one method.
     */
    private boolean isFull(Atom.Base base) {
        return base instanceof Atom.Input input
                && !isStaticField(input)
                && objects.size() >= MAX_INPUTS
                && !objects.containsKey(base)
                && inputs().keySet().stream()
                                .filter(other -> !isStaticField(other))
                                .count()
                        >= MAX_INPUTS;
    }

    private static boolean isStaticField(Atom.Input input) {
        return input.path().root() instanceof Root.Static
                && input.path().selectors().isEmpty();
    }

    public static Atom.Base plain(Atom.Base base) {
        return base instanceof Atom.Input input ? input.plain() : base;
    }

    /** The base without the parts that were overwritten in a copy of it. */
    public static Atom.Base except(Atom.Base base, Map<Selector, Value> parts) {
        if (!(base instanceof Atom.Input input)) {
            return base;
        }
        Set<Selector> except = new LinkedHashSet<>(input.except());
        except.addAll(written(parts));
        return new Atom.Input(input.path(), input.type(), except);
    }

    /** The parts that hold what was written and nothing else. */
    static Set<Selector> written(Map<Selector, Value> parts) {
        Set<Selector> result = new LinkedHashSet<>();
        parts.keySet().stream()
                .filter(selector -> selector instanceof Selector.Key || selector instanceof Selector.Field)
                .forEach(result::add);
        return result;
    }

    /** What holds where two paths meet; this heap itself where the other adds nothing. */
    public Heap join(Heap other) {
        return join(other, new Heap());
    }

    /** The same join where this heap holds all of an earlier one already: what the other still shares with that adds nothing. */
    // Parts that both sides share need no join: they are the same map.
    @SuppressWarnings("ReferenceEquality")
    Heap join(Heap other, Heap earlier) {
        isCut |= other.isCut;
        if (other.objects == objects || other.objects == earlier.objects) {
            return this;
        }
        Map<Atom.Base, Map<Selector, Value>> changed = new HeapJoin(this, other, earlier).changed();
        if (changed.isEmpty()) {
            return this;
        }
        Heap result = copy();
        changed.forEach(result::define);
        return result;
    }

    public static boolean isEach(Value value, BiPredicate<Atom, Mark> isTrue) {
        for (Map.Entry<Atom, Mark> entry : entries(value)) {
            if (!isTrue.test(entry.getKey(), entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    public static Iterable<Map.Entry<Atom, Mark>> entries(Value value) {
        return value.entries();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Heap heap && heap.objects.equals(objects));
    }

    @Override
    public int hashCode() {
        return objects.keySet().hashCode();
    }
}
