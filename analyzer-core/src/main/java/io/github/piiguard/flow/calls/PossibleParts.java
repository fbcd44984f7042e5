package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import io.github.piiguard.types.TypeHierarchy;
import java.util.Map;

/** What a call may give of the things that lie in an object: {@code getArray(key)} gives none of the texts among its values. */
record PossibleParts(TypeHierarchy types, Call call) {
    private static final TypeName COLLECTION = TypeName.of("java.util.Collection");

    Value given(Effect.Flow flow, Value parts) {
        return isPart(flow) && isList(call.statement().target().type().name()) ? withoutTexts(parts) : parts;
    }

    /** Whether the result is a part of an object, as it lies there. */
    private static boolean isPart(Effect.Flow flow) {
        return flow.to().root() == Port.Root.RETURN
                && flow.to().path().isEmpty()
                && !flow.from().path().isEmpty();
    }

    /** Whether objects of a type have nothing but elements; a node of a tree may be a text. */
    private boolean isList(TypeName type) {
        return type.isArray()
                || types.isSubtype(type, COLLECTION)
                || type.simpleName().contains("Array");
    }

    static Value withoutTexts(Value parts) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> part : Heap.entries(parts)) {
            if (!isText(part.getKey())) {
                result = result.join(Value.of(part.getKey(), part.getValue()));
            }
        }
        return result;
    }

    private static boolean isText(Atom atom) {
        return atom instanceof Atom.Input input && input.type().equals(TypeUse.STRING);
    }
}
