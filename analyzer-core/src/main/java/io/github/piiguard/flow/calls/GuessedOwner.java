package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose member a getter gives where its object's class is not at hand: {@code event.getAuthor().getName()} is an author's name. */
final class GuessedOwner {
    private GuessedOwner() {}

    /**
     * A type named after the getter that gave the object; empty where the object's type is known or nothing tells it, and where
     * something is known of what the object holds.
     */
    static Optional<TypeName> of(Call call, Heap heap) {
        boolean isTouched = call.receiver()
                .atoms()
                .anyMatch(
                        atom -> atom instanceof Atom.Base base && heap.objects().containsKey(Heap.plain(base)));
        if (isTouched || !call.statement().callee().receiverType().isUnknown()) {
            return Optional.empty();
        }
        List<Optional<TypeName>> owners = call.receiver()
                .atoms()
                .map(GuessedOwner::of)
                .distinct()
                .limit(2)
                .toList();
        return owners.size() == 1 ? owners.get(0) : Optional.empty();
    }

    private static Optional<TypeName> of(Atom atom) {
        return atom instanceof Atom.Input input && input.type().isUnknown()
                ? property(input.path()).map(GuessedOwner::typeNamed)
                : Optional.empty();
    }

    private static Optional<String> property(AccessPath path) {
        if (path.selectors().isEmpty()) {
            return path.root() instanceof Root.CallResult result
                    ? Optional.of(AccessorNames.property(result.method()))
                            .filter(property -> !property.equals(result.method()))
                    : Optional.empty();
        }
        return path.last().filter(Selector.Field.class::isInstance).map(field -> ((Selector.Field) field).name());
    }

    private static TypeName typeNamed(String property) {
        return TypeName.of(property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1));
    }
}
