package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.Generics;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Optional;

/**
 * Which objects hold a field that is read or written: of a field that a common superclass declares, an object of one subclass
 * never holds what is written to one of another.
 */
public final class Holders {
    private static final TypeName ITERABLE = TypeName.of("java.lang.Iterable");
    private static final TypeName MAP = TypeName.of("java.util.Map");

    private final TypeHierarchy types;
    private final Generics generics;

    public Holders(TypeHierarchy types) {
        this.types = types;
        this.generics = new Generics(types);
    }

    /** The object whose part is written: of several objects that may be meant, nothing is told unless all are of one type. */
    public Holder of(Value objects, MethodBody body) {
        List<Holder> holders =
                objects.atoms().map(atom -> of(atom, body)).distinct().limit(2).toList();
        return holders.size() == 1 ? holders.get(0) : Holder.ANY;
    }

    private Holder of(Atom atom, MethodBody body) {
        boolean isSelf = atom instanceof Atom.Input input
                && input.path().root() instanceof Root.Self
                && input.path().selectors().isEmpty()
                && !body.isLambda();
        return new Holder(typeOf(atom, body).name(), isSelf);
    }

    /**
     * The type of an object as it was made, or as it is declared where the method got it. What an expression or a variable without
     * declared type is said to be, such as one of two alternatives, or a lambda's parameter, is no more than a guess.
     */
    public TypeUse typeOf(Atom atom, MethodBody body) {
        if (atom instanceof Atom.Reference reference) {
            return reference.object().function().isPresent()
                    ? TypeUse.UNKNOWN
                    : reference.object().type();
        }
        return atom instanceof Atom.Input input
                ? below(entry(input.path(), body), input.path().selectors())
                : TypeUse.UNKNOWN;
    }

    /** The object whose part the last one of a path's first {@code length} parts is. */
    public Holder of(AccessPath path, int length, MethodBody body) {
        List<Selector> before = path.selectors().subList(0, length - 1);
        boolean isSelf = before.isEmpty() && path.root() instanceof Root.Self && !body.isLambda();
        return new Holder(below(entry(path, body), before).name(), isSelf);
    }

    /** Callers are told of a callee's own fields as of their own: only the field says of which class the object is. */
    private TypeUse entry(AccessPath path, MethodBody body) {
        boolean isOwnField =
                path.root() instanceof Root.Self && !path.selectors().isEmpty();
        if (!isOwnField) {
            return atEntry(path.root(), body);
        }
        return path.selectors().get(0) instanceof Selector.Field field
                ? generics.thisType(field.owner())
                : TypeUse.UNKNOWN;
    }

    private TypeUse below(TypeUse whole, List<Selector> selectors) {
        TypeUse type = whole;
        for (Selector selector : selectors) {
            type = part(type, selector);
        }
        return type;
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
        return body.isLambda() || index >= inputs.size()
                ? TypeUse.UNKNOWN
                : inputs.get(index).type();
    }

    private TypeUse part(TypeUse whole, Selector selector) {
        if (!(selector instanceof Selector.Field field)) {
            return element(whole, selector);
        }
        boolean isInherited = types.isSubtype(whole.name(), field.owner());
        TypeUse holder = isInherited ? whole : generics.thisType(field.owner());
        return types.findField(holder.name(), field.name())
                .map(found -> generics.memberType(holder, found.name().owner(), found.type()))
                .orElse(TypeUse.UNKNOWN);
    }

    /** What a container's type arguments say of its elements is known of the JDK's own ones and of those that say which one they are. */
    private TypeUse element(TypeUse whole, Selector selector) {
        if (whole.name().isArray()) {
            return selector.isElement() ? whole.elementType() : TypeUse.UNKNOWN;
        }
        Optional<TypeUse> container =
                selector.isElement() ? generics.viewAs(whole, ITERABLE) : generics.viewAs(whole, MAP);
        boolean isOfJdk = whole.name().qualified().startsWith("java.");
        return container
                .or(() -> Optional.of(whole).filter(given -> isOfJdk))
                .map(selector::typeIn)
                .orElse(TypeUse.UNKNOWN);
    }
}
