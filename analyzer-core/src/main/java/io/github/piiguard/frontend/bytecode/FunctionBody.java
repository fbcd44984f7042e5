package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The text that a method reference would have as a lambda: one call.
 *
 * @param captured the types of what the function captures
 */
record FunctionBody(MethodSignature signature, FunctionSite site, List<TypeUse> captured, SourceLocation location) {
    FunctionBody {
        captured = List.copyOf(captured);
    }

    /** The body for a reference at {@code location}, named by that place. */
    static FunctionBody of(CompiledClass type, FunctionSite site, List<Variable> captured, SourceLocation location) {
        List<TypeUse> held = captured.stream().map(Variable::type).toList();
        List<TypeName> parameters =
                new ArrayList<>(held.stream().map(TypeUse::name).toList());
        Arrays.stream(site.type().getArgumentTypes()).map(type.names()::of).forEach(parameters::add);
        String name =
                "lambda$" + location.line() + "$" + Integer.toUnsignedString(location.column() ^ Integer.MIN_VALUE);
        return new FunctionBody(new MethodSignature(type.name(), name, parameters), site, held, location);
    }

    /** The body. */
    MethodBody lower(CompiledClass type, Declarations declarations) {
        Cursor cursor = Cursor.at(location);
        List<Variable> parameters = new ArrayList<>();
        for (int i = 0; i < signature.arity(); i++) {
            boolean isCaptured = i < captured.size();
            TypeUse declared = TypeUse.of(signature.parameterTypes().get(i));
            parameters.add(cursor.temporary(isCaptured ? captured.get(i) : declared));
        }
        Variable result = call(type, new Members(type, declarations, cursor, Optional.empty()), cursor, parameters);
        boolean givesNothing = site.type().getReturnType().getSort() == Type.VOID;
        cursor.graph().leave(new Terminator.Return(givesNothing ? Optional.empty() : Optional.of(result)));
        return new MethodBody(
                signature,
                List.of(),
                parameters,
                captured.size(),
                TypeUse.of(type.names().of(site.type().getReturnType())),
                cursor.graph().finish(),
                location);
    }

    private Variable call(CompiledClass type, Members members, Cursor cursor, List<Variable> parameters) {
        Handle body = site.body();
        int opcode = opcode(body.getTag());
        Members.Target target =
                new Members.Target(opcode, body.getOwner(), body.getName(), Type.getMethodType(body.getDesc()));
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            TypeUse made = TypeUse.of(type.names().of(body.getOwner()));
            Variable object = cursor.temporary(made);
            cursor.emit(new Statement.Allocate(object, made, location));
            members.construct(target, object, parameters);
            return object;
        }
        return target.isStatic()
                ? members.invoke(target, Optional.empty(), parameters)
                : members.invoke(target, Optional.of(parameters.get(0)), parameters.subList(1, parameters.size()));
    }

    private static int opcode(int tag) {
        return switch (tag) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKESPECIAL;
        };
    }
}
