package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
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
    private final GivenParts given;

    Instantiation(Frame frame, State state, Invocation invocation) {
        this.frame = frame;
        this.state = state;
        this.invocation = invocation;
        this.given = new GivenParts(frame, state, invocation);
    }

    /** Runs the functions that the callee was given; what they give is then part of what the callee sees. */
    void callFunctions(Summary summary) {
        FunctionResults results = new FunctionResults(state);
        summary.functionCalls().forEach(call -> results.forget(evaluate(call.function())));
        given.stateHasChanged();
        summary.functionCalls().forEach(call -> callFunction(call, results));
        results.write();
        given.stateHasChanged();
    }

    /** Applies the effects of the callee, its function calls apart, and gives its result. */
    Value result(Summary summary) {
        Writes writes = new Writes();
        summary.heap().objects().keySet().forEach(this::open);
        summary.heap().objects().forEach((base, parts) -> addWrites(base, parts, writes));
        Value result = stepped(translate(summary.result()), "returned by ");
        Value thrown = stepped(translate(summary.thrown()), "thrown by ");
        writes.applyTo(state.heap());
        given.stateHasChanged();
        state.raise(state.thrown().join(thrown));
        return result;
    }

    private void addWrites(Atom.Base base, Map<Selector, Value> parts, Writes writes) {
        Value target = translate((Atom) base);
        if (!isKept(base, target)) {
            return;
        }
        if (base instanceof Atom.Reference) {
            target.atoms().forEach(atom -> state.heap().ensure((Atom.Reference) atom));
        }
        parts.forEach((selector, value) -> {
            Value rest = addEntries(target, selector, value, writes);
            if (rest.isEmpty() && !value.isEmpty()) {
                return;
            }
            Value translated = stepped(translate(rest), "left by ");
            for (Selector wanted : given.selectors(selector)) {
                Writes.Write write = new Writes.Write(target, wanted, translated);
                if (base instanceof Atom.Reference) {
                    writes.addCreated(write);
                } else {
                    writes.add(write);
                }
            }
        });
    }

    private void open(Atom.Base base) {
        if (base instanceof Atom.Input input && translate((Atom) base).isEmpty()) {
            given.open(input.path());
        }
    }

    /** Entries that the callee took from one map to another, each under its own key; gives what else it put there. */
    private Value addEntries(Value target, Selector selector, Value value, Writes writes) {
        Optional<IteratedMap> iterated = IteratedMap.of(selector);
        if (iterated.isEmpty() || value.atoms().noneMatch(iterated.get()::holds)) {
            return value;
        }
        Value rest = Value.EMPTY;
        Set<Mark> taken = new LinkedHashSet<>();
        for (Map.Entry<Atom, Mark> part : Heap.entries(value)) {
            if (iterated.get().holds(part.getKey())) {
                taken.add(part.getValue());
            } else {
                rest = rest.join(Value.of(part.getKey(), part.getValue()));
            }
        }
        entries(iterated.get(), taken).forEach((wanted, entry) -> writes.add(new Writes.Write(target, wanted, entry)));
        return rest;
    }

    /** What a map that the callee was given holds under each key. Many entries may lie under a key that is not known. */
    private Map<Selector, Value> entries(IteratedMap iterated, Set<Mark> taken) {
        Map<Selector, Value> result = new LinkedHashMap<>();
        Value map = evaluate(Atom.Input.of(iterated.map(), TypeUse.UNKNOWN));
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
        List<Value> arguments = call.arguments().stream().map(this::translate).toList();
        for (Map.Entry<Atom, Mark> entry : Heap.entries(evaluate(call.function()))) {
            Value function = Value.of(entry.getKey(), entry.getValue());
            Value result = new FunctionApplication(frame, state)
                    .applyAgain(call.function(), function, arguments, invocation.location());
            results.add(entry.getKey(), result);
        }
        given.stateHasChanged();
    }

    Value translate(Value value) {
        frame.knowledge().spent(value.size());
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(value)) {
            Value given = translate(entry.getKey());
            Mark later = keyed(entry.getValue(), given);
            result = result.join(given.then(later));
        }
        return result;
    }

    /** A hash of what the caller mixed with a secret is keyed, wherever the mixing happened. */
    private Mark keyed(Mark mark, Value given) {
        boolean isKeyed = mark.degree() == Degree.UNKEYED_HASH && Sanitizing.holdsKey(given, frame);
        return isKeyed ? mark.weakened(Degree.KEYED_HASH) : mark;
    }

    private Value translate(Atom atom) {
        if (atom instanceof Atom.Reference reference) {
            return Value.of(new Atom.Reference(reference.object().seenFrom(invocation.location())));
        }
        if (!(atom instanceof Atom.Input input)) {
            return Value.of(atom);
        }
        Value value = evaluate(input);
        return input.except().isEmpty() ? value : Flattening.without(state.heap(), value, input.except());
    }

    /** What lies at a path of the callee when it is called. */
    Value evaluate(Atom.Input input) {
        AccessPath path = input.path();
        if (path.root() instanceof Root.CallResult) {
            return Value.of(input);
        }
        return given.at(path, input.type());
    }

    /**
     * Records what the callee hands to targets, for those parameters whose values this call decides.
     *
     * @param flows with the class of {@code this} as the caller sees it
     */
    void record(List<SinkFlow> flows, int firstParameter, Recorder recorder) {
        Step step = new Step(invocation.location(), "passed to " + invocation.display());
        frame.knowledge().spent(flows.size());
        for (SinkFlow flow : flows) {
            if (flow.needsCaller() && isDecidedHere(flow, firstParameter)) {
                record(flow, step, recorder);
            }
        }
    }

    private boolean isDecidedHere(SinkFlow flow, int firstParameter) {
        if (flow.atom() instanceof Atom.Input input && input.path().root() instanceof Root.Parameter parameter) {
            return parameter.index() >= firstParameter
                    && parameter.index() < invocation.arguments().size();
        }
        return true;
    }

    private void record(SinkFlow flow, Step step, Recorder recorder) {
        Optional<IteratedMap> iterated = IteratedMap.of(flow);
        if (iterated.isPresent()) {
            target(flow.target()).ifPresent(target -> recordEntries(flow, iterated.get(), target, step, recorder));
            return;
        }
        Optional<SinkTarget> target = target(flow.target());
        if (target.isEmpty()) {
            return;
        }
        Value key = translate(flow.key());
        for (List<Selector> path : paths(flow.path())) {
            if (flow.atom() instanceof Atom.Input input && input.path().isParameter()) {
                recordInput(flow, input, new Handed(flow, target.get(), path, key, Value.EMPTY), step, recorder);
            } else {
                recorder.flow(new SinkFlow(
                        target.get(), path, key, flow.atom(), flow.mark().before(step), flow.self()));
            }
        }
    }

    /** The target as this caller sees it; empty when what the caller passes leads to no vendor. */
    private Optional<SinkTarget> target(SinkTarget target) {
        if (target instanceof SinkTarget.FieldWrite write && write.holder().isSelf()) {
            // What is the callee's own object is not the caller's.
            Holder written = new Holder(write.holder().type(), false);
            return Optional.of(new SinkTarget.FieldWrite(write.field(), written));
        }
        if (!(target instanceof SinkTarget.AddressedCall call)) {
            return Optional.of(target);
        }
        Value given = Flattening.text(state.heap(), translate(call.address()));
        Value address = frame.services().addresses().relevant(given);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new SinkTarget.AddressedCall(call.point(), call.role(), address));
    }

    private void recordEntries(SinkFlow flow, IteratedMap iterated, SinkTarget target, Step step, Recorder recorder) {
        Value map = evaluate(Atom.Input.of(iterated.map(), TypeUse.UNKNOWN));
        for (MapEntries.Entry entry : MapEntries.of(state, map)) {
            Value key = iterated.isKey(flow.key()) ? entry.key() : translate(flow.key());
            for (Selector wanted : new Containers(state).selectors(entry.key())) {
                for (List<Selector> path : paths(iterated.under(wanted, flow.path()))) {
                    hand(new Handed(flow, target, path, key, entry.value()), step, recorder);
                }
            }
        }
    }

    /** A value that the callee's flow carries in this call. */
    private record Handed(SinkFlow flow, SinkTarget target, List<Selector> path, Value key, Value value) {}

    private void recordInput(SinkFlow flow, Atom.Input input, Handed handed, Step step, Recorder recorder) {
        Value given = evaluate(input);
        boolean isFromElsewhere = given.atoms().anyMatch(Atom.Input.class::isInstance);
        if (flow.mark().read().isPresent() && !isFromElsewhere && !isMemberKnown(input)) {
            recorder.undecided(flow);
            return;
        }
        hand(new Handed(flow, handed.target, handed.path, handed.key, given), step, recorder);
    }

    private void hand(Handed handed, Step passed, Recorder recorder) {
        SinkFlow flow = handed.flow;
        Optional<Mark.Read> name = name(flow);
        Mark keyed = keyed(flow.mark(), handed.value);
        Mark later = name.map(keyed::namedAs).orElse(keyed);
        Step step = name.map(read -> new Step(
                        passed.location(), passed.text() + " as " + read.point().what()))
                .orElse(passed);
        Value value = later.isText() ? new TextForm(frame, state).of(handed.value) : handed.value;
        Set<Selector> except = flow.atom() instanceof Atom.Input input ? input.except() : Set.of();
        Flattening flattening = new Flattening(state.heap(), (path, atom, mark) -> {
            boolean isConstant = atom instanceof Atom.Literal literal && !literal.mayBeSecret();
            if (!isConstant) {
                // What lies under a key of its own is called by that, not by what the whole is called.
                boolean isEntry =
                        path.size() > handed.path.size() && path.get(handed.path.size()) instanceof Selector.Key;
                Mark whole = isEntry
                        ? mark.then(passed).then(keyed.unnamed())
                        : mark.then(step).then(later);
                recorder.flow(new SinkFlow(handed.target, path, handed.key, atom, whole, flow.self()));
            }
        });
        flattening.walk(handed.path, value, except);
        frame.knowledge().spent(flattening.visited());
    }

    /** What the name of the callee's parameter says of a value of which nothing else is known. */
    private Optional<Mark.Read> name(SinkFlow flow) {
        boolean isKnown = flow.mark().read().isPresent() || flow.mark().named().isPresent();
        if (isKnown
                || !(flow.atom() instanceof Atom.Input input)
                || !input.path().selectors().isEmpty()
                || !(input.path().root() instanceof Root.Parameter parameter)) {
            return Optional.empty();
        }
        return frame.services()
                .program()
                .body(invocation.callee())
                .map(body -> body.parameters().get(parameter.index()))
                .flatMap(this::name);
    }

    private Optional<Mark.Read> name(Variable parameter) {
        return frame.evidence()
                .parameter(
                        parameter.name(), parameter.type(), invocation.callee().owner())
                .map(dataType -> Evidence.named(dataType, parameter.name(), frame.method(), invocation.location()));
    }

    /** Whether this method made the object that the callee reads the member from, and wrote the member. */
    private boolean isMemberKnown(Atom.Input input) {
        if (input.path().selectors().isEmpty()) {
            return true;
        }
        List<Selector> prefix =
                input.path().selectors().subList(0, input.path().selectors().size() - 1);
        Value base = evaluate(Atom.Input.of(new AccessPath(input.path().root(), prefix), TypeUse.UNKNOWN));
        boolean isMadeHere = !base.isEmpty() && base.atoms().allMatch(Atom.Reference.class::isInstance);
        return isMadeHere && !evaluate(input).isEmpty();
    }

    private List<List<Selector>> paths(List<Selector> path) {
        List<List<Selector>> result = List.of(List.of());
        for (Selector selector : path) {
            List<List<Selector>> longer = new ArrayList<>();
            for (List<Selector> prefix : result) {
                for (Selector wanted : given.selectors(selector)) {
                    List<Selector> extended = new ArrayList<>(prefix);
                    extended.add(wanted);
                    longer.add(extended);
                }
            }
            result = longer;
            if (longer.size() > Value.MAX_ATOMS) {
                frame.knowledge()
                        .boundReached(
                                invocation.location(),
                                "more than " + Value.MAX_ATOMS + " parts of an object are meant by one path");
                result = longer.subList(0, Value.MAX_ATOMS);
            }
        }
        return result;
    }
}
