package io.github.piiguard.frontend.bytecode;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * An instruction that creates a function object (JDK's LambdaMetafactory).
 *
 * @param body the method that the function runs
 * @param type the parameters and result of the function once its type variables are replaced
 */
record FunctionSite(Handle body, Type type) {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    static Optional<FunctionSite> of(InvokeDynamicInsnNode call) {
        Object[] arguments = call.bsmArgs;
        boolean isFunction = call.bsm.getOwner().equals(FACTORY)
                && arguments.length > 2
                && arguments[1] instanceof Handle
                && arguments[2] instanceof Type;
        return isFunction
                ? Optional.of(new FunctionSite((Handle) arguments[1], (Type) arguments[2]))
                : Optional.empty();
    }
}
