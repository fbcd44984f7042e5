package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is in the text of a value: that of {@code toString} for a project's object, all of its content for a library's. */
public final class TextForm {
    private static final List<TypeName> CONTAINERS =
            List.of(TypeName.of("java.util.Map"), TypeName.of("java.util.Collection"));

    private final Frame frame;
    private final State state;

    public TextForm(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    public Value of(Value value) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(value)) {
            Value text = entry.getKey() instanceof Atom.Reference reference
                    ? ofObject(reference, entry.getValue())
                    : Flattening.text(state.heap(), Value.of(entry.getKey(), entry.getValue()));
            result = result.join(text);
        }
        return result.mapMarks(Mark::asText);
    }

    private Value ofObject(Atom.Reference reference, Mark mark) {
        if (mark.form() == Mark.Form.SERIALISED) {
            return serialised(Value.of(reference, mark));
        }
        TypeName type = reference.object().type().name();
        TypeHierarchy types = frame.types();
        Value object = Value.of(reference, mark);
        boolean isProject = types.header(type).filter(TypeHeader::isProject).isPresent();
        if (!isProject || types.isSubtype(type, TypeName.of("java.lang.Throwable"))) {
            return Flattening.text(state.heap(), object);
        }
        Optional<MethodSignature> toString = types.findMethods(type, "toString", 0).stream()
                .findFirst()
                .map(MethodHeader::signature)
                .filter(method -> frame.services().program().body(method).isPresent());
        if (toString.isPresent()) {
            return called(toString.get(), object, reference.object().site());
        }
        // Without a toString of its own the text is the class name and a hash code, unless a library's container is
        // inherited.
        return isContainer(type, types) ? Flattening.text(state.heap(), object) : Value.EMPTY;
    }

    /** What a serialiser wrote of an object: all that lies below it, and of objects there what a serialiser reads of them. */
    private Value serialised(Value object) {
        Value[] result = {Value.EMPTY};
        Flattening flattening = new Flattening(state.heap(), (path, atom, mark) -> {
            if (path.stream().noneMatch(this::isLeftOut)) {
                Mark written = atom instanceof Atom.Input ? mark.asSerialised() : mark.asText();
                result[0] = result[0].join(Value.of(atom, written));
            }
        });
        flattening.walk(List.of(), object, Set.of());
        return result[0];
    }

    private boolean isLeftOut(Selector selector) {
        return selector instanceof Selector.Field field
                && frame.services().members().isHidden(field.owner(), field.name());
    }

    static boolean isContainer(TypeName type, TypeHierarchy types) {
        return CONTAINERS.stream().anyMatch(container -> types.isSubtype(type, container));
    }

    private Value called(MethodSignature method, Value object, SourceLocation location) {
        Summary summary = frame.knowledge().summary(method);
        return new Instantiation(frame, state, new Invocation(method, object, List.of(), location)).result(summary);
    }
}
