package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.PathNames;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.PolicyMatcher;
import io.github.piiguard.flow.heap.Exceptions;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records what a call hands to a vendor. */
public final class SinkCalls {
    private final Frame frame;
    private final State state;
    private final Recorder recorder;

    public SinkCalls(Frame frame, State state, Recorder recorder) {
        this.frame = frame;
        this.state = state;
        this.recorder = recorder;
    }

    public void record(Call call) {
        Callee callee = call.statement().callee();
        Optional<Sink> sink = frame.services()
                .matcher()
                .sink(callee, call.arity())
                .map(named -> ofClass(call)
                        .filter(special -> special.vendor().equals(named.vendor()))
                        .orElse(named))
                .or(() -> hinted(call))
                .filter(found -> !new Replacements(frame).runInsteadOf(found.method(), call));
        if (sink.isEmpty()) {
            countUnresolved(call);
            return;
        }
        SinkPoint point = new SinkPoint(frame.method(), call.location(), call.display(), sink.get());
        Value address = sink.get().address().map(place -> address(call, place)).orElse(Value.EMPTY);
        if (sink.get().address().isPresent()) {
            if (address.isEmpty()) {
                // Nothing of the address can lead to a vendor.
                return;
            }
            frame.services().addresses().vendors(address).forEach(vendor -> recorder.sinkPoint(point.of(vendor)));
        } else {
            recorder.sinkPoint(point);
        }
        Value key = key(call, sink.get());
        for (int i = 0; i < call.arity(); i++) {
            Optional<ArgumentRole> role = sink.get().role(i);
            if (role.isPresent() && isData(role.get())) {
                record(target(point, role.get(), address), key, given(call, handed(call, i, role.get())));
            }
        }
        sink.get().receiver().ifPresent(role -> record(target(point, role, address), key, call.receiver()));
    }

    /** What the policy says of the class of the objects, where it is known that they are of one: {@code InMemoryEmbeddingStore}. */
    private Optional<Sink> ofClass(Call call) {
        Callee callee = call.statement().callee();
        List<TypeName> classes = call.receiver()
                .atoms()
                .map(atom -> atom instanceof Atom.Reference made
                        ? made.object().type().name()
                        : TypeName.UNKNOWN)
                .distinct()
                .toList();
        return classes.size() == 1 && !classes.get(0).isUnknown()
                ? frame.services().matcher().sink(callee.on(classes.get(0)), call.arity())
                : Optional.empty();
    }

    private static SinkTarget target(SinkPoint point, ArgumentRole role, Value address) {
        return address.isEmpty()
                ? new SinkTarget.VendorCall(point, role)
                : new SinkTarget.AddressedCall(point, role, address);
    }

    /** What of the address that a call is given may lead to a vendor. */
    private Value address(Call call, Address place) {
        if (place.line().isPresent()) {
            return recipients(call, place.line().get());
        }
        Value address = place.text()
                .map(said -> Value.of(new Atom.Literal(new ConstantValue.Text(said), false)))
                .orElse(Value.EMPTY);
        for (Port port : place.ports()) {
            address = address.join(Flattening.text(state.heap(), new Effects(frame, state, call).read(port)));
        }
        return frame.services().addresses().relevant(address);
    }

    private Value recipients(Call call, Address.LogLine line) {
        return line.isContext()
                ? frame.services().addresses().contextRecipients()
                : frame.services()
                        .addresses()
                        .recipients(outermost(frame.method().owner()), new LineLevels(frame, state).of(call, line));
    }

    /** A sink of a library that the file names, on an object of unknown type whose own name or accessor tells the type. */
    private Optional<Sink> hinted(Call call) {
        Callee callee = call.statement().callee();
        PolicyMatcher matcher = frame.services().matcher();
        if (!callee.receiverType().isUnknown()) {
            return Optional.empty();
        }
        return call.receiver()
                .atoms()
                .filter(Atom.Input.class::isInstance)
                .map(atom -> hint((Atom.Input) atom))
                .flatMap(hint -> matcher.sinksOfType(hint, call.name(), call.arity()))
                .filter(sink -> matcher.isAtHand(sink, type -> isNamed(type, call)))
                .findFirst()
                // Of a type's overloads the arguments tell which is meant.
                .flatMap(sink -> matcher.sink(callee.on(sink.method().type().orElseThrow()), call.arity()));
    }

    private boolean isNamed(TypeName type, Call call) {
        return frame.services().program().namesPackageOf(type, call.location().file());
    }

    private String hint(Atom.Input input) {
        boolean isWhole = input.path().selectors().isEmpty();
        if (isWhole && input.path().root() instanceof Root.Parameter parameter) {
            return frame.body().parameters().get(parameter.index()).name();
        }
        return AccessorNames.property(PathNames.last(input.path()));
    }

    /** A call of a sink's name and arity on an object of unknown type may be one. */
    private void countUnresolved(Call call) {
        PolicyMatcher matcher = frame.services().matcher();
        Callee callee = call.statement().callee();
        boolean isUnknown =
                callee instanceof Callee.Unresolved && callee.receiverType().isUnknown();
        if (isUnknown
                && matcher.isSinkName(callee.name(), call.arity())
                && matcher.propagator(callee, call.arity(), type -> isNamed(type, call))
                        .isEmpty()) {
            recorder.gap(new Gap(
                    Gap.Kind.UNRESOLVED_SINK_NAME,
                    call.location().file(),
                    call.location().line(),
                    "a call of '" + callee.name() + "' could not be resolved and may hand data to a vendor"));
        }
    }

    /** An argument as the vendor reads it: of an exception, the message too. */
    private Value handed(Call call, int index, ArgumentRole role) {
        Value value = call.argument(index);
        return role == ArgumentRole.EXCEPTION ? value.join(new Exceptions(frame, state).messages(value)) : value;
    }

    /** The functions that stand for data are called: what they give is sent, and what they write into the object given to them. */
    private Value given(Call call, Value handed) {
        return handed.join(new FunctionApplication(frame, state).filled(handed, call.location()));
    }

    private static boolean isData(ArgumentRole role) {
        return role != ArgumentRole.TOKEN && role != ArgumentRole.KEY;
    }

    private static Value key(Call call, Sink sink) {
        Value key = sink.constantKey()
                .map(name -> Value.of(new Atom.Literal(new ConstantValue.Text(name), false)))
                .orElse(Value.EMPTY);
        for (int i = 0; i < call.arity(); i++) {
            if (sink.role(i).filter(ArgumentRole.KEY::equals).isPresent()) {
                key = key.join(call.argument(i));
            }
        }
        return key;
    }

    private void record(SinkTarget target, Value key, Value value) {
        SinkPoint point = point(target);
        Step step = new Step(
                point.location(),
                "handed to " + point.call() + " as " + role(target).id());
        Value handed = role(target) == ArgumentRole.MESSAGE ? new TextForm(frame, state).of(value) : value;
        new Flattening(state.heap(), (path, atom, mark) -> {
                    boolean isConstant = atom instanceof Atom.Literal literal && !literal.mayBeSecret();
                    if (!isConstant && isSerialised(path) && !isKeyHeader(target, path)) {
                        recorder.flow(new SinkFlow(roled(target, path), path, key, atom, mark.then(step)));
                    }
                })
                .walk(new ArrayList<>(), handed, Set.of());
    }

    /** The role that a message object gives to the part in which the data lies. */
    private static SinkTarget roled(SinkTarget target, List<Selector> path) {
        for (Selector selector : path) {
            if (selector instanceof Selector.Field field) {
                Optional<ArgumentRole> role = ArgumentRole.byId(field.name());
                if (role.isPresent()) {
                    return withRole(target, role.get());
                }
            }
        }
        return target;
    }

    private static SinkTarget withRole(SinkTarget target, ArgumentRole role) {
        return target instanceof SinkTarget.AddressedCall call
                ? new SinkTarget.AddressedCall(call.point(), role, call.address())
                : new SinkTarget.VendorCall(point(target), role);
    }

    private static SinkPoint point(SinkTarget target) {
        return target instanceof SinkTarget.AddressedCall call
                ? call.point()
                : ((SinkTarget.VendorCall) target).point();
    }

    private static ArgumentRole role(SinkTarget target) {
        return target instanceof SinkTarget.AddressedCall call ? call.role() : ((SinkTarget.VendorCall) target).role();
    }

    /** A header that holds the recipient's own key. */
    private boolean isKeyHeader(SinkTarget target, List<Selector> path) {
        return target instanceof SinkTarget.AddressedCall
                && new KeyHeaders(frame.services().policy().clients()).isAmong(path);
    }

    /** Classes in a class log under its name, as a rule. */
    private static TypeName outermost(TypeName type) {
        String name = type.qualified();
        int anonymous = name.indexOf(".$");
        return anonymous < 0 ? type : TypeName.of(name.substring(0, anonymous));
    }

    private boolean isSerialised(List<Selector> path) {
        return path.stream()
                .filter(Selector.Field.class::isInstance)
                .map(Selector.Field.class::cast)
                .noneMatch(field -> isHidden(field) || isToken(field));
    }

    private boolean isHidden(Selector.Field field) {
        return frame.services().members().isHidden(field.owner(), field.name());
    }

    private static boolean isToken(Selector.Field field) {
        return field.name().equals(ArgumentRole.TOKEN.id());
    }
}
