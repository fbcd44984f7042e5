package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.MapEntries;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a callee hands to targets, as one of its callers sees it. */
final class HandedFlows {
    private final Frame frame;
    private final State state;
    private final Invocation invocation;
    private final Translation translation;

    HandedFlows(Frame frame, State state, Invocation invocation, Translation translation) {
        this.frame = frame;
        this.state = state;
        this.invocation = invocation;
        this.translation = translation;
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
        Value key = translation.of(flow.key());
        for (List<Selector> path : translation.paths(flow.path())) {
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
        Value given = Flattening.text(state.heap(), translation.of(call.address()));
        Value address = frame.services().addresses().relevant(given);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(new SinkTarget.AddressedCall(call.point(), call.role(), address));
    }

    private void recordEntries(SinkFlow flow, IteratedMap iterated, SinkTarget target, Step step, Recorder recorder) {
        Value map = translation.at(Atom.Input.of(iterated.map(), TypeUse.UNKNOWN));
        for (MapEntries.Entry entry : MapEntries.of(state, map)) {
            Value key = iterated.isKey(flow.key()) ? entry.key() : translation.of(flow.key());
            for (Selector wanted : new Containers(state).selectors(entry.key())) {
                for (List<Selector> path : translation.paths(iterated.under(wanted, flow.path()))) {
                    hand(new Handed(flow, target, path, key, entry.value()), step, recorder);
                }
            }
        }
    }

    /** A value that the callee's flow carries in this call. */
    private record Handed(SinkFlow flow, SinkTarget target, List<Selector> path, Value key, Value value) {}

    private void recordInput(SinkFlow flow, Atom.Input input, Handed handed, Step step, Recorder recorder) {
        Value given = translation.at(input);
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
        Mark keyed = translation.keyed(flow.mark(), handed.value);
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
        Value base = translation.at(Atom.Input.of(new AccessPath(input.path().root(), prefix), TypeUse.UNKNOWN));
        boolean isMadeHere = !base.isEmpty() && base.atoms().allMatch(Atom.Reference.class::isInstance);
        return isMadeHere && !translation.at(input).isEmpty();
    }
}
