package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds whose method a call without receiver names: of the types around it, outward, then of static imports. */
final class UnqualifiedCalls {
    private final Body body;

    UnqualifiedCalls(Body body) {
        this.body = body;
    }

    Calls.Site site(String name, int arity, Node place) {
        return enclosing(name, arity, place)
                .or(() -> imported(name, arity, place))
                .or(() -> inheritedUnknown(name, place))
                .or(() -> importedUnknown(name, place))
                .orElseGet(() -> on(body.frame().type(), name, place));
    }

    private List<ClassContext> outward() {
        List<ClassContext> types = new ArrayList<>();
        Optional<ClassContext> type = Optional.of(body.frame().type());
        while (type.isPresent()) {
            types.add(type.get());
            type = type.get().outer();
        }
        return types;
    }

    private Optional<Calls.Site> enclosing(String name, int arity, Node place) {
        for (ClassContext type : outward()) {
            List<MethodHeader> methods = body.types().findMethods(type.name(), name, arity);
            if (!methods.isEmpty()) {
                boolean isStatic = methods.stream().allMatch(MethodHeader::isStatic);
                return Optional.of(isStatic ? ofStatic(type.name(), name, place) : on(type, name, place));
            }
        }
        return Optional.empty();
    }

    private Calls.Site on(ClassContext type, String name, Node place) {
        Optional<Variable> receiver = body.names().instances().of(type, place);
        return new Calls.Site(name, receiver, body.typing().selfType(type.name()), false, place);
    }

    private static Calls.Site ofStatic(TypeName type, String name, Node place) {
        return new Calls.Site(name, Optional.empty(), TypeUse.of(type), false, place);
    }

    private Optional<Calls.Site> imported(String name, int arity, Node place) {
        return body.unit().scope().staticImports(name).stream()
                .filter(owner -> !body.types().findMethods(owner, name, arity).isEmpty())
                .findFirst()
                .map(owner -> ofStatic(owner, name, place));
    }

    /** A method that no known type declares may come from a superclass whose class is not at hand. */
    private Optional<Calls.Site> inheritedUnknown(String name, Node place) {
        if (isImportedByName(name)) {
            return Optional.empty();
        }
        return outward().stream()
                .filter(type -> body.types().supertypes(type.name()).stream()
                        .anyMatch(parent -> body.types().header(parent).isEmpty()))
                .findFirst()
                .map(type -> on(type, name, place));
    }

    private boolean isImportedByName(String name) {
        return body.unit().tree().getImports().stream()
                .anyMatch(declaration -> declaration.isStatic()
                        && !declaration.isAsterisk()
                        && declaration.getName().getIdentifier().equals(name));
    }

    private Optional<Calls.Site> importedUnknown(String name, Node place) {
        return body.unit().scope().staticImports(name).stream()
                .filter(owner ->
                        isImportedByName(name) || body.types().header(owner).isEmpty())
                .findFirst()
                .map(owner -> ofStatic(owner, name, place));
    }
}
