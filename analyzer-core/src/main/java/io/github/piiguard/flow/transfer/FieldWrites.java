package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.calls.FunctionOutcomes;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Holders;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Records what a body leaves in the containers that a wanted field holds. */
final class FieldWrites {
    private static final List<TypeName> KEEPING = Stream.of(
                    "java.util.Map",
                    "java.util.Collection",
                    "java.lang.ThreadLocal",
                    "java.util.concurrent.atomic.AtomicReference")
            .map(TypeName::of)
            .toList();

    /** Functions lie in a list, or in a list in a map. */
    private static final int MAX_NESTING = 2;

    private final Frame frame;
    private final Recorder recorder;

    FieldWrites(Frame frame, Recorder recorder) {
        this.frame = frame;
        this.recorder = recorder;
    }

    /** Records the parts written into objects that the method found in a wanted field when it was entered. */
    void record(Heap exit) {
        for (FieldName field : frame.demand().fields()) {
            recordContent(exit, field);
            for (Map.Entry<Atom.Base, Map<Selector, Value>> object :
                    exit.objects().entrySet()) {
                if (object.getKey() instanceof Atom.Input input) {
                    inField(input.path(), field)
                            .filter(length -> length == input.path().selectors().size() || isKeeping(field))
                            .ifPresent(length -> recordContent(exit, field, input.path(), length, object.getValue()));
                }
            }
        }
    }

    /** A property that only a library's superclass knows holds what a constructor hands to that superclass. */
    private void recordContent(Heap exit, FieldName field) {
        boolean isInherited = frame.method().isConstructor()
                && frame.types().findField(field.owner(), field.name()).isEmpty()
                && frame.types().isSubtype(frame.method().owner(), field.owner());
        if (isInherited) {
            Atom.Input self = Atom.Input.of(AccessPath.of(new Root.Self()), TypeUse.UNKNOWN);
            Value content = exit.objects().getOrDefault(self, Map.of()).getOrDefault(Selector.CONTENT, Value.EMPTY);
            record(exit, field, List.of(), content, new Holder(frame.method().owner(), true));
        }
    }

    private void recordContent(
            Heap exit, FieldName field, AccessPath container, int length, Map<Selector, Value> parts) {
        Holder holder = holder(container, length);
        List<Selector> selectors = container.selectors();
        List<Selector> path = selectors.subList(length, selectors.size());
        parts.forEach((selector, value) -> {
            if (!selector.equals(Selector.REST) && !selector.equals(Selector.CONTENT)) {
                record(exit, field, longer(path, selector), value, holder);
            }
        });
    }

    /** The object in whose field the written container lies. */
    private Holder holder(AccessPath container, int length) {
        return length == 0 ? Holder.ANY : new Holders(frame.types()).of(container, length, frame.body());
    }

    /** Records that a value is written to a field of an object, below {@code path}. */
    void record(Heap heap, FieldName field, List<Selector> path, Value value, Holder holder) {
        SinkTarget target = new SinkTarget.FieldWrite(field, holder);
        recordParts(heap, target, path, value);
        recordFunctions(heap, target, path, value);
    }

    /** What functions among the values give and leave, whoever calls them: also of those in containers that are written. */
    private void recordFunctions(Heap heap, SinkTarget target, List<Selector> path, Value value) {
        FunctionOutcomes outcomes = new FunctionOutcomes(frame);
        value.forEach((atom, mark) -> {
            if (!(atom instanceof Atom.Reference reference)) {
                return;
            }
            if (outcomes.isFunction(reference)) {
                outcomes.of(heap, reference)
                        .forEach(outcome -> recordParts(
                                outcome.heap(), target, longer(path, outcome.part()), later(outcome.value(), mark)));
            } else if (path.size() < MAX_NESTING) {
                heap.objects().getOrDefault(reference, Map.of()).forEach((selector, part) -> {
                    if (selector.isElement() || selector.isMapValue()) {
                        recordFunctions(heap, target, longer(path, selector), later(part, mark));
                    }
                });
            }
        });
    }

    private static Value later(Value value, Mark mark) {
        return value.mapMarks(earlier -> earlier.then(mark));
    }

    private static List<Selector> longer(List<Selector> path, Selector last) {
        List<Selector> result = new ArrayList<>(path);
        result.add(last);
        return result;
    }

    private void recordParts(Heap heap, SinkTarget target, List<Selector> path, Value value) {
        new Flattening(heap, (parts, atom, mark) -> {
                    if (!(atom instanceof Atom.Literal literal) || literal.mayBeSecret()) {
                        recorder.flow(new SinkFlow(target, parts, Value.EMPTY, atom, mark));
                    }
                })
                .walk(path, value, Set.of());
    }

    /** Whether the field's object gives out what was put into it; a client makes a new request each time that it is asked. */
    private boolean isKeeping(FieldName field) {
        return frame.types()
                .findField(field.owner(), field.name())
                .filter(found -> KEEPING.stream()
                        .anyMatch(type -> frame.types().isSubtype(found.type().name(), type)))
                .isPresent();
    }

    /** How many parts of a path lead to what the field holds, where that is the path's object or a container that has it. */
    private static Optional<Integer> inField(AccessPath path, FieldName field) {
        List<Selector> selectors = path.selectors();
        int length = selectors.size();
        while (length > 0
                && (selectors.get(length - 1).isElement()
                        || selectors.get(length - 1).isMapValue())) {
            length--;
        }
        boolean isHeld = length == 0
                ? path.root() instanceof Root.Static root && root.field().equals(field)
                : selectors.get(length - 1) instanceof Selector.Field part
                        && part.name().equals(field.name());
        return isHeld ? Optional.of(length) : Optional.empty();
    }
}
