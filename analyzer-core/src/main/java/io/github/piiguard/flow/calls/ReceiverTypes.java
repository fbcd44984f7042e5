package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * Of which type the objects surely are that a call runs on. The type that an atom has says only how it was read or cast on one
 * way; on another way the same object may be of any other type.
 */
final class ReceiverTypes {
    private final Frame frame;

    ReceiverTypes(Frame frame) {
        this.frame = frame;
    }

    /** The type that the object is declared with where the method got it, or else what the call itself names. */
    TypeName of(Atom atom, Call call) {
        TypeName named = call.statement().callee().receiverType();
        return declared(atom)
                .filter(type -> named.isUnknown() || frame.types().isSubtype(type, named))
                .orElse(named);
    }

    private Optional<TypeName> declared(Atom atom) {
        if (!(atom instanceof Atom.Input input)) {
            return Optional.empty();
        }
        return input.path().selectors().isEmpty()
                ? ofEntry(input.path())
                : input.path().last().flatMap(this::made);
    }

    private Optional<TypeName> made(Selector part) {
        return part instanceof Selector.Field field && !field.owner().isUnknown()
                ? frame.services().made().of(new FieldName(field.owner(), field.name()))
                : Optional.empty();
    }

    private Optional<TypeName> ofEntry(AccessPath entry) {
        if (entry.root() instanceof Root.Self) {
            return frame.context().self().or(() -> frame.body().self().stream()
                    .map(self -> self.type().name())
                    .findFirst());
        }
        List<Variable> parameters = frame.body().parameters();
        if (!(entry.root() instanceof Root.Parameter parameter) || parameter.index() >= parameters.size()) {
            return Optional.empty();
        }
        TypeName given = frame.context().types().get(parameter.index());
        return Optional.of(
                given == null ? parameters.get(parameter.index()).type().name() : given);
    }
}
