package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name under which a value arrives at the vendor.
 *
 * @param names constant names, outermost first; empty when none is known
 */
record FlowKey(List<String> names) {
    FlowKey {
        names = List.copyOf(names);
    }

    static FlowKey of(SinkFlow flow) {
        List<String> names = new ArrayList<>();
        flow.key().atoms().forEach(atom -> addName(atom, names));
        flow.path().forEach(selector -> addName(selector, names));
        return new FlowKey(names);
    }

    private static void addName(Atom atom, List<String> names) {
        if (atom instanceof Atom.Literal literal) {
            names.add(Containers.text(literal.value()));
        } else if (atom instanceof Atom.Input input) {
            addName(input.path(), names);
        }
    }

    private static void addName(Selector selector, List<String> names) {
        if (selector instanceof Selector.Key key) {
            names.add(key.name());
        } else if (selector instanceof Selector.SymbolicKey key) {
            addName(key.path(), names);
        } else if (selector instanceof Selector.Field field && isProperty(field)) {
            names.add(field.name());
        }
    }

    /** Whether the vendor sees the name; the fields inside an object of the JDK name nothing. */
    private static boolean isProperty(Selector.Field field) {
        boolean isRole = ArgumentRole.byId(field.name()).isPresent();
        return !isRole && !field.owner().qualified().startsWith("java.");
    }

    /** A constant whose value is not known still has a name. */
    private static void addName(AccessPath path, List<String> names) {
        if (path.root() instanceof Root.Static root && path.selectors().isEmpty()) {
            names.add(root.field().name());
        }
    }

    Optional<String> text() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    Optional<DataType> dataType(Evidence evidence) {
        return text().flatMap(evidence::key);
    }

    /** What the key says of a value of that type. */
    Optional<DataType> dataType(Evidence evidence, TypeName type) {
        return text().flatMap(name -> evidence.key(name, type));
    }
}
