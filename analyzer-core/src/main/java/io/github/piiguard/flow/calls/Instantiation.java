package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings a summary into the state of a caller (Sharir and Pnueli, 1981: the functional approach). */
final class Instantiation {
    private final Frame frame;
    private final State state;
    private final Invocation invocation;
    private final Translation translation;

    Instantiation(Frame frame, State state, Invocation invocation) {
        this.frame = frame;
        this.state = state;
        this.invocation = invocation;
        this.translation = new Translation(frame, state, invocation);
    }

    /** Runs the functions that the callee was given; what they give is then part of what the callee sees. */
    void callFunctions(Summary summary) {
        FunctionResults results = new FunctionResults(state);
        summary.functionCalls().forEach(call -> results.forget(translation.at(call.function())));
        translation.given().stateHasChanged();
        summary.functionCalls().forEach(call -> callFunction(call, results));
        results.write();
        translation.given().stateHasChanged();
    }

    /** Applies the effects of the callee, its function calls apart, and gives its result. */
    Value result(Summary summary) {
        Writes writes = new Writes();
        summary.heap().objects().keySet().forEach(this::open);
        summary.heap().objects().forEach((base, parts) -> addWrites(base, parts, writes));
        Value result = stepped(translation.of(summary.result()), "returned by ");
        Value thrown = stepped(translation.of(summary.thrown()), "thrown by ");
        writes.applyTo(state.heap());
        translation.given().stateHasChanged();
        state.raise(state.thrown().join(thrown));
        return result;
    }

    /** Records what the callee hands to targets; see {@link HandedFlows#record}. */
    void record(List<SinkFlow> flows, int firstParameter, Recorder recorder) {
        new HandedFlows(frame, state, invocation, translation).record(flows, firstParameter, recorder);
    }

    private void addWrites(Atom.Base base, Map<Selector, Value> parts, Writes writes) {
        Value target = translation.of((Atom) base);
        if (!isKept(base, target)) {
            return;
        }
        if (base instanceof Atom.Reference) {
            target.atoms().forEach(atom -> state.heap().ensure((Atom.Reference) atom));
        }
        parts.forEach((selector, value) -> left(selector, value).forEach((wanted, left) -> {
            Writes.Write write = new Writes.Write(target, wanted, left);
            if (base instanceof Atom.Reference made) {
                writes.addCreated(made, write);
            } else {
                writes.add(write);
            }
        }));
    }

    /**
     * What the callee left in one part of an object, by the parts of the caller's object that it means. Entries that it took from one
     * map to another lie each under its own key, and so may what else it put there.
     */
    private Map<Selector, Value> left(Selector selector, Value value) {
        Map<Selector, Value> result = new LinkedHashMap<>();
        Optional<IteratedMap> iterated = IteratedMap.of(selector);
        Value rest = iterated.isPresent() ? takeEntries(iterated.get(), value, result) : value;
        if (!rest.isEmpty() || value.isEmpty()) {
            Value left = stepped(translation.of(rest), "left by ");
            translation.given().selectors(selector).forEach(wanted -> result.merge(wanted, left, Value::join));
        }
        return result;
    }

    private void open(Atom.Base base) {
        if (base instanceof Atom.Input input && translation.of((Atom) base).isEmpty()) {
            translation.given().open(input.path());
        }
    }

    /** Takes what a value holds of a map's entries into a result, each under its own key; gives what else it holds. */
    private Value takeEntries(IteratedMap iterated, Value value, Map<Selector, Value> result) {
        Value rest = Value.EMPTY;
        Set<Mark> taken = new LinkedHashSet<>();
        for (Map.Entry<Atom, Mark> part : Heap.entries(value)) {
            if (iterated.holds(part.getKey())) {
                taken.add(part.getValue());
            } else {
                rest = rest.join(Value.of(part.getKey(), part.getValue()));
            }
        }
        if (!taken.isEmpty()) {
            result.putAll(entries(iterated, taken));
        }
        return rest;
    }

    /** What a map that the callee was given holds under each key. Many entries may lie under a key that is not known. */
    private Map<Selector, Value> entries(IteratedMap iterated, Set<Mark> taken) {
        Map<Selector, Value> result = new LinkedHashMap<>();
        Value map = translation.at(Atom.Input.of(iterated.map(), TypeUse.UNKNOWN));
        for (MapEntries.Entry entry : MapEntries.of(state, map)) {
            Value held = Value.EMPTY;
            for (Mark later : taken) {
                held = held.join(entry.value().then(later));
            }
            Value left = stepped(held, "left by ");
            new Containers(state).selectors(entry.key()).forEach(selector -> result.merge(selector, left, Value::join));
        }
        return result;
    }

    /** Data that the callee met on its way, with the step back into this method. */
    private Value stepped(Value value, String how) {
        if (value.isEmpty()) {
            return value;
        }
        Step step = new Step(invocation.location(), how + invocation.display());
        return value.mapMarks(mark -> mark.trace().isEmpty() ? mark : mark.then(step));
    }

    /** Whether what the callee left in an object is told here: what lies in static fields is joined over all writers. */
    private boolean isKept(Atom.Base base, Value target) {
        return !(base instanceof Atom.Input input)
                || input.path().isParameter()
                || invocation.callee().isConstructor()
                || target.atoms().anyMatch(atom -> atom instanceof Atom.Reference || (isOwn(input) && isNear(atom)));
    }

    private static boolean isOwn(Atom.Input base) {
        return base.path().root() instanceof Root.Self;
    }

    /**
     * Whether some caller may have made the object: it is one that this method was given or runs on, or a container or record
     * in a field of it that is filled. Of other objects of the program that lie in fields, mostly services and graphs that a
     * database gave, writes are joined over all writers.
     */
    private boolean isNear(Atom atom) {
        if (!(atom instanceof Atom.Input input) || !(input.path().isParameter() || isOwn(input))) {
            return false;
        }
        int depth = input.path().selectors().size();
        return depth == 0 || (depth == 1 && (!isProject(input.type().name()) || isFilled()));
    }

    private boolean isFilled() {
        return AccessorNames.isFilling(invocation.callee().name());
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }

    private void callFunction(FunctionCall call, FunctionResults results) {
        List<Value> arguments = call.arguments().stream().map(translation::of).toList();
        for (Map.Entry<Atom, Mark> entry : Heap.entries(translation.at(call.function()))) {
            Value function = Value.of(entry.getKey(), entry.getValue());
            Value result = new FunctionApplication(frame, state)
                    .applyAgain(call.function(), function, arguments, invocation.location());
            results.add(entry.getKey(), result);
        }
        translation.given().stateHasChanged();
    }
}
