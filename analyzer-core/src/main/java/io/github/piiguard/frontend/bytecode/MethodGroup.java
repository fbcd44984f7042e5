package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** One method of a class file with the functions that its method references make. */
final class MethodGroup implements BodyGroup {
    private final CompiledClass type;
    private final MethodNode method;
    private final Declarations declarations;
    private final Consumer<String> failures;
    private final MethodSignature signature;
    private final Set<String> members = new HashSet<>();
    /** Methods that are called on types of the JDK. */
    private final Set<String> jdkMembers = new HashSet<>();

    private boolean isCreatingFunctions;
    private Optional<List<MethodBody>> made = Optional.empty();

    MethodGroup(CompiledClass type, MethodNode method, Declarations declarations, Consumer<String> failures) {
        this.type = type;
        this.method = method;
        this.declarations = declarations;
        this.failures = failures;
        this.signature = type.signature(method);
        for (AbstractInsnNode instruction : method.instructions) {
            note(instruction);
        }
    }

    private void note(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            (CallNames.isOfJdk(call.owner.replace('/', '.')) ? jdkMembers : members).add(call.name);
        } else if (instruction instanceof FieldInsnNode field) {
            members.add(field.name);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            isCreatingFunctions |= FunctionSite.of(dynamic).isPresent();
            members.add(dynamic.name);
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle) {
                    members.add(handle.getName());
                }
            }
        }
    }

    @Override
    public boolean mayHold(MethodSignature wanted) {
        // Functions of method references are named after their place.
        return wanted.equals(signature) || (isCreatingFunctions && wanted.name().startsWith("lambda$"));
    }

    @Override
    public boolean mayCall(CallNames wanted) {
        return !Collections.disjoint(wanted.methods(), members)
                || (wanted.isJdkMeant() && !Collections.disjoint(wanted.methods(), jdkMembers));
    }

    @Override
    public boolean mayTouch(String fieldName) {
        // Fields of the object around and of captured variables are read and written where the code names none.
        return fieldName.indexOf('$') >= 0 || members.contains(fieldName);
    }

    @Override
    public boolean mayCreateFunctions() {
        return isCreatingFunctions;
    }

    @Override
    public List<MethodBody> bodies() {
        List<MethodBody> bodies = made.orElseGet(this::lower);
        made = Optional.of(bodies);
        return bodies;
    }

    private List<MethodBody> lower() {
        String name = type.name() + "#" + method.name;
        if (method.instructions.size() > LoweredClass.MOST_INSTRUCTIONS) {
            failures.accept("The method " + name + " is too large.");
            return List.of();
        }
        try {
            List<MethodBody> functions = new ArrayList<>();
            List<MethodBody> bodies = new ArrayList<>();
            Frame frame = Frame.of(type, method, declarations);
            bodies.add(MethodLowering.lower(frame, function -> functions.add(function.lower(type, declarations))));
            bodies.addAll(functions);
            return bodies;
        } catch (RuntimeException broken) {
            // A class file whose code breaks the rules of the machine shows in many ways.
            failures.accept("The method " + name + " could not be lowered: " + broken);
            return List.of();
        }
    }
}
