package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.evidence.ArgumentTypes;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;

/** Methods of the program that run in the place of a library's which the policy names. */
final class Replacements {
    private final Frame frame;

    Replacements(Frame frame) {
        this.frame = frame;
    }

    /**
     * Whether the program's own code runs where the policy means a library's method: the call is on nothing but new objects of
     * classes that override it. What the overriding methods hand on is seen in them.
     */
    boolean runInsteadOf(MethodPattern named, Call call) {
        boolean isVirtual = !(call.statement().callee() instanceof Callee.Resolved callee) || callee.isVirtual();
        return isVirtual
                && !call.isConstructor()
                && !call.receiver().isEmpty()
                && named.type().filter(type -> !isProject(type)).isPresent()
                && call.receiver().atoms().allMatch(object -> isOverridden(object, call, named));
    }

    private boolean isOverridden(Atom object, Call call, MethodPattern named) {
        return object instanceof Atom.Reference made
                && made.object().function().isEmpty()
                && isProject(made.object().type().name())
                && running(made.object().type().name(), call, named)
                        .filter(method -> frame.services()
                                .program()
                                .body(method.signature())
                                .isPresent())
                        .isPresent();
    }

    /** The method of the type that takes the place of the library's; another overload does not. */
    private Optional<MethodHeader> running(TypeName type, Call call, MethodPattern named) {
        List<TypeName> given = call.statement().arguments().stream()
                .map(argument -> argument.type().name())
                .toList();
        ArgumentTypes arguments = new ArgumentTypes(given, frame.types());
        List<MethodHeader> found = frame.types().findMethods(type, call.name(), call.arity());
        return found.stream()
                .filter(method -> found.stream().noneMatch(each -> isLibrarys(each, call)))
                .filter(method -> named.mayBeOverriddenBy(method.signature().parameterTypes()))
                .filter(method -> arguments.mayFit(method.signature().parameterTypes()))
                .findFirst();
    }

    /** Whether the type has the called method from the library, as it has none that overrides it. */
    private boolean isLibrarys(MethodHeader method, Call call) {
        return call.statement().callee() instanceof Callee.Resolved callee
                && method.signature().equals(callee.declaration())
                && !isProject(callee.declaration().owner());
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }
}
