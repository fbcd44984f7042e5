package io.github.piiguard.program;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a call may run a method, or an assignment write a field, as far as names and types tell. */
final class Relation {
    private final ProjectHierarchy types;
    private final Map<TypeName, Set<TypeName>> related = new HashMap<>();

    Relation(ProjectHierarchy types) {
        this.types = types;
    }

    /** Whether a call with that many arguments may run the method. */
    boolean mayRun(Callee callee, int arguments, MethodSignature method) {
        if (!callee.name().equals(method.name())) {
            return false;
        }
        if (callee instanceof Callee.Resolved resolved) {
            return mayRun(resolved, method);
        }
        if (!takes(method, arguments)) {
            return false;
        }
        if (method.isConstructor()) {
            return mayCreate(callee.receiverType(), method.owner());
        }
        return isOverriding(method)
                ? areRelated(callee.receiverType(), method.owner())
                : mayInherit(callee.receiverType(), method.owner());
    }

    /** Whether a call on a supertype may run the method: none runs private and static ones. */
    private boolean isOverriding(MethodSignature method) {
        return types.findMethods(method.owner(), method.name(), method.arity()).stream()
                .filter(header -> header.signature().equals(method))
                .noneMatch(header -> header.isStatic() || header.modifiers().contains(Modifier.PRIVATE));
    }

    private boolean mayInherit(TypeName receiver, TypeName owner) {
        return receiver.isUnknown()
                || receiver.equals(owner)
                || isSameUnqualified(receiver, owner)
                || types.isSubtype(receiver, owner);
    }

    /** A constructor runs for the named class alone: nobody inherits it. */
    private static boolean mayCreate(TypeName named, TypeName owner) {
        return named.isUnknown() || named.equals(owner) || isSameUnqualified(named, owner);
    }

    /** Whether an assignment to {@code written} may be one to {@code field}. */
    boolean isSame(FieldName written, FieldName field) {
        return written.name().equals(field.name()) && areRelated(written.owner(), field.owner());
    }

    private boolean mayRun(Callee.Resolved callee, MethodSignature method) {
        MethodSignature declaration = callee.declaration();
        if (declaration.owner().equals(method.owner())) {
            return declaration.equals(method);
        }
        if (declaration.arity() != method.arity() || method.isConstructor() || !isOverriding(method)) {
            return false;
        }
        return areRelated(declaration.owner(), method.owner()) || areRelated(callee.receiverType(), method.owner());
    }

    /** A call that was not resolved has its variable arguments unpacked. */
    private static boolean takes(MethodSignature method, int arguments) {
        List<TypeName> parameters = method.parameterTypes();
        boolean mayBeVarargs =
                !parameters.isEmpty() && parameters.get(parameters.size() - 1).isArray();
        return arguments == parameters.size() || (mayBeVarargs && arguments >= parameters.size() - 1);
    }

    boolean areRelated(TypeName receiver, TypeName owner) {
        if (receiver.isUnknown() || receiver.equals(owner) || isSameUnqualified(receiver, owner)) {
            return true;
        }
        return relatedTo(owner).contains(receiver)
                || (!isProject(receiver) && (types.isSubtype(receiver, owner) || mayInheritUnseen(owner, receiver)));
    }

    /** The types that may declare the method of that name which a call on a type names. */
    Stream<TypeName> declaring(TypeName receiver, String methodName) {
        return Stream.concat(
                Stream.of(receiver), types.supertypes(receiver).stream().filter(type -> types.header(type)
                        .map(header -> header.methods().stream()
                                .anyMatch(method -> method.signature().name().equals(methodName)))
                        .orElse(true)));
    }

    /** The types of the program, and its libraries' supertypes, on whose objects the methods of a type may run. */
    Set<TypeName> relatedTo(TypeName owner) {
        return related.computeIfAbsent(owner, this::findRelated);
    }

    /** Whether a type is one of the program, and has a package: then all to which it is related is known. */
    boolean isExact(TypeName type) {
        return type.qualified().contains(".") && isProject(type);
    }

    private boolean isProject(TypeName type) {
        return types.header(type).filter(TypeHeader::isProject).isPresent();
    }

    /** The type, its supertypes and subtypes, and their supertypes: a class may inherit a method and implement with it another interface. */
    private Set<TypeName> findRelated(TypeName owner) {
        Set<TypeName> result = new HashSet<>(types.supertypes(owner));
        result.add(owner);
        for (TypeName subtype : types.knownSubtypes(owner)) {
            result.add(subtype);
            result.addAll(types.supertypes(subtype));
        }
        return result;
    }

    private static boolean isSameUnqualified(TypeName first, TypeName second) {
        boolean isQualified =
                first.qualified().contains(".") && second.qualified().contains(".");
        return !isQualified && first.simpleName().equals(second.simpleName());
    }

    /** A supertype without a header may itself inherit from a library type without one. */
    private boolean mayInheritUnseen(TypeName owner, TypeName receiver) {
        return types.header(receiver).isEmpty()
                && types.supertypes(owner).stream()
                        .anyMatch(supertype -> types.header(supertype).isEmpty());
    }
}
