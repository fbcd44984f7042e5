package io.github.piiguard.flow.search;

import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.heap.Fields;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The methods that give out the container which a field holds: who calls one may fill it, {@code event.getExtras().put(k, v)}. */
final class FieldGetters {
    private FieldGetters() {}

    /** The bodies that put something into the container of a field which a getter gave them. */
    static List<MethodBody> filling(FieldName field, Services services) {
        TypeHierarchy types = services.types();
        return types.header(field.owner()).stream()
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> isGetter(method, field)
                        && isContainer(method.returnType().name(), types))
                .flatMap(method -> services.program().candidatesCalling(method.signature()).stream())
                .filter(body -> fills(body, field, types))
                .toList();
    }

    private static boolean isGetter(MethodHeader method, FieldName field) {
        return method.signature().arity() == 0
                && !method.isStatic()
                && AccessorNames.property(method.signature().name()).equals(field.name());
    }

    private static boolean isContainer(TypeName type, TypeHierarchy types) {
        return type.qualified().contains(".")
                && !Relevance.isImmutable(type)
                && types.header(type).filter(TypeHeader::isProject).isEmpty();
    }

    private static boolean fills(MethodBody body, FieldName field, TypeHierarchy types) {
        Set<Variable> containers = new HashSet<>();
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.Copy copy && containers.contains(copy.source())) {
                    containers.add(copy.target());
                } else if (statement instanceof Statement.Invoke call && gives(call, field, types)) {
                    containers.add(call.target());
                } else if (statement instanceof Statement.Invoke call
                        && call.receiver().filter(containers::contains).isPresent()
                        && AccessorNames.isFilling(call.callee().name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a call gives what a field holds, and that may be filled. */
    static boolean gives(Statement.Invoke call, FieldName field, TypeHierarchy types) {
        return call.callee() instanceof Callee.Resolved callee
                && call.arguments().isEmpty()
                && call.receiver().isPresent()
                && AccessorNames.property(callee.name()).equals(field.name())
                && isContainer(call.target().type().name(), types)
                && Fields.isSame(new FieldName(callee.declaration().owner(), field.name()), field, types);
    }
}
