package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.Relevance;
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

/**
 * What a call may give of the things that lie in an object: text is neither a list nor any other object, so that {@code getArray(key)}
 * gives none of the texts among the object's values.
 */
record PossibleParts(TypeHierarchy types, Call call) {
    Value given(Effect.Flow flow, Value parts) {
        return isPart(flow) && isObject(call.statement().target().type().name()) ? withoutTexts(parts) : parts;
    }

    /** Whether the result is a part of an object, as it lies there. */
    private static boolean isPart(Effect.Flow flow) {
        return flow.to().root() == Port.Root.RETURN
                && flow.to().path().isEmpty()
                && !flow.from().path().isEmpty();
    }

    private boolean isObject(TypeName type) {
        return type.qualified().contains(".")
                && !Relevance.isImmutable(type)
                && !types.isSubtype(TypeName.STRING, type);
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
