package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.Generics;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;

/**
 * Which objects hold a field that is read or written: of a field that a common superclass declares, an object of one subclass
 * never holds what is written to one of another.
 */
public final class Holders {
    private final TypeHierarchy types;
    private final Generics generics;

    public Holders(TypeHierarchy types) {
        this.types = types;
        this.generics = new Generics(types);
    }

    /** The object in a variable. */
    public static Holder in(Variable variable, MethodBody body) {
        return new Holder(
                variable.type().name(), !body.isLambda() && body.self().contains(variable));
    }

    /** The object whose part the last one of a path's first {@code length} parts is. */
    public Holder of(AccessPath path, int length, MethodBody body) {
        List<Selector> before = path.selectors().subList(0, length - 1);
        TypeUse type = atEntry(path.root(), body);
        for (Selector selector : before) {
            type = part(type, selector);
        }
        boolean isSelf = before.isEmpty() && path.root() instanceof Root.Self && !body.isLambda();
        boolean isNamed = type.name().isUnknown() && path.selectors().get(length - 1) instanceof Selector.Field;
        return new Holder(isNamed ? ((Selector.Field) path.selectors().get(length - 1)).owner() : type.name(), isSelf);
    }

    private TypeUse atEntry(Root root, MethodBody body) {
        if (root instanceof Root.CallResult call) {
            return call.type();
        }
        if (root instanceof Root.Static field) {
            return types.findField(field.field().owner(), field.field().name())
                    .map(FieldHeader::type)
                    .orElse(TypeUse.UNKNOWN);
        }
        List<Variable> inputs = root instanceof Root.Self ? body.self() : body.parameters();
        int index = root instanceof Root.Parameter parameter ? parameter.index() : 0;
        return index < inputs.size() ? inputs.get(index).type() : TypeUse.UNKNOWN;
    }

    private TypeUse part(TypeUse whole, Selector selector) {
        if (!(selector instanceof Selector.Field field)) {
            return selector.typeIn(whole);
        }
        boolean isInherited = types.isSubtype(whole.name(), field.owner());
        TypeUse holder = isInherited ? whole : generics.thisType(field.owner());
        return types.findField(holder.name(), field.name())
                .map(found -> generics.memberType(holder, found.name().owner(), found.type()))
                .orElse(TypeUse.UNKNOWN);
    }
}
