package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.GenericSignature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The parameters of a method, {@code this} apart, without those that only a compiler sees. */
final class Parameters {
    private final Frame frame;
    private final List<Variable> self = new ArrayList<>();
    private final List<Variable> all = new ArrayList<>();

    private Parameters(Frame frame) {
        this.frame = frame;
    }

    static Parameters of(Frame frame) {
        Parameters parameters = new Parameters(frame);
        parameters.declare();
        return parameters;
    }

    Optional<Variable> self() {
        return self.stream().findFirst();
    }

    /** The declared parameters; those of a lambda begin with what it captures, {@code this} included. */
    List<Variable> all() {
        return all;
    }

    private void declare() {
        MethodNode method = frame.method();
        int slot = 0;
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            TypeUse type = frame.declarations().typing().selfType(frame.type().name());
            self.add(frame.locals().parameter(slot++, "this", type));
        }
        if (frame.type().isInstanceLambda(method)) {
            all.addAll(self);
        }
        int hidden = frame.type().hiddenParameters(method);
        List<TypeUse> types = types();
        for (int i = 0; i < types.size(); i++) {
            TypeUse type = types.get(i);
            Variable parameter = frame.locals().parameter(slot, name(i), type);
            if (i >= hidden) {
                all.add(parameter);
            } else if (hidden == 1) {
                readOuter(parameter);
            }
            slot += Type.getArgumentTypes(method.desc)[i].getSize();
        }
    }

    /** Whoever makes an inner object has already told it the object around it. */
    private void readOuter(Variable parameter) {
        TypeName owner = frame.type().name();
        frame.cursor()
                .emit(new Statement.ReadField(
                        parameter,
                        self(),
                        new FieldName(owner, "this$0"),
                        frame.cursor().location()));
    }

    /** The name in the class file's list of parameters, which few compilers write. */
    private String name(int index) {
        MethodNode method = frame.method();
        boolean isKnown = method.parameters != null && index < method.parameters.size();
        String name = isKnown ? method.parameters.get(index).name : null;
        return name == null ? "" : name;
    }

    private List<TypeUse> types() {
        MethodNode method = frame.method();
        List<TypeUse> erased = Arrays.stream(Type.getArgumentTypes(method.desc))
                .map(type -> TypeUse.of(frame.type().names().of(type)))
                .toList();
        if (method.signature == null) {
            return erased;
        }
        List<TypeUse> generic = new GenericSignature(frame.type().names()::of, method.signature).parameters();
        return generic.size() == erased.size() ? generic : erased;
    }
}
