package io.github.piiguard.program;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ProjectHierarchy;
import java.util.List;

/** Whether a call may run a method, or an assignment write a field, as far as names and types tell. */
record Relation(ProjectHierarchy types) {
    /** Whether the call may run the method. */
    boolean mayRun(Statement.Invoke call, MethodSignature method) {
        Callee callee = call.callee();
        if (!callee.name().equals(method.name())) {
            return false;
        }
        if (callee instanceof Callee.Resolved resolved) {
            return mayRun(resolved, method);
        }
        return takes(method, call.arguments().size()) && areRelated(callee.receiverType(), method.owner());
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
        if (declaration.arity() != method.arity() || method.isConstructor()) {
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

    private boolean areRelated(TypeName receiver, TypeName owner) {
        if (receiver.isUnknown() || receiver.equals(owner) || isSameUnqualified(receiver, owner)) {
            return true;
        }
        boolean isInherited = types.isSubtype(owner, receiver) || types.isSubtype(receiver, owner);
        return isInherited || mayInheritUnseen(owner, receiver) || isJoined(owner, receiver);
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

    /** A class may inherit the method and implement with it the interface on which it is called. */
    private boolean isJoined(TypeName owner, TypeName receiver) {
        return types.knownSubtypes(owner).stream().anyMatch(subtype -> types.isSubtype(subtype, receiver));
    }
}
