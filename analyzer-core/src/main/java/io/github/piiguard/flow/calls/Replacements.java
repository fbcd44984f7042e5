package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.types.TypeHeader;

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
                && call.receiver().atoms().allMatch(object -> isOverridden(object, call));
    }

    private boolean isOverridden(Atom object, Call call) {
        return object instanceof Atom.Reference made
                && made.object().function().isEmpty()
                && isProject(made.object().type().name())
                && frame.types().findMethods(made.object().type().name(), call.name(), call.arity()).stream()
                        .findFirst()
                        .filter(method -> frame.services()
                                .program()
                                .body(method.signature())
                                .isPresent())
                        .isPresent();
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }
}
