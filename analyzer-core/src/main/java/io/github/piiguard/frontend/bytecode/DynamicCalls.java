package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Lowers {@code invokedynamic} by what the bootstrap methods of the JDK make of it. */
final class DynamicCalls {
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final CompiledClass type;
    private final Declarations declarations;
    private final Cursor cursor;
    private final Consumer<FunctionBody> functions;

    /** @param functions takes the bodies that method references need */
    DynamicCalls(CompiledClass type, Declarations declarations, Cursor cursor, Consumer<FunctionBody> functions) {
        this.type = type;
        this.declarations = declarations;
        this.cursor = cursor;
        this.functions = functions;
    }

    void lower(InvokeDynamicInsnNode call) {
        Type[] types = Type.getArgumentTypes(call.desc);
        List<Variable> operands = cursor.pop(types.length);
        Optional<FunctionSite> function = FunctionSite.of(call);
        if (function.isPresent()) {
            cursor.push(function(function.get(), call, operands));
            return;
        }
        switch (call.bsm.getOwner()) {
            case "java/lang/invoke/StringConcatFactory" -> cursor.push(concatenate(call, operands));
            case "java/lang/runtime/ObjectMethods" -> cursor.push(ofRecord(call, operands));
            case "java/lang/runtime/SwitchBootstraps" ->
                cursor.push(cursor.operation(OperationKind.PREDICATE, TypeUse.of("int"), operands.subList(0, 1)));
            default -> cursor.push(unknown(call, operands));
        }
        if (Type.getReturnType(call.desc).getSort() == Type.VOID) {
            cursor.pop();
        }
    }

    /** A call whose target is found when it runs, as those of dynamic languages are. */
    private Variable unknown(InvokeDynamicInsnNode call, List<Variable> operands) {
        Variable target = cursor.temporary(TypeUse.of(type.names().of(Type.getReturnType(call.desc))));
        cursor.emit(new Statement.Invoke(
                target,
                new Callee.Unresolved(call.name, TypeName.UNKNOWN),
                operands.stream().findFirst(),
                operands.isEmpty() ? operands : operands.subList(1, operands.size()),
                cursor.location()));
        return target;
    }

    private Variable concatenate(InvokeDynamicInsnNode call, List<Variable> operands) {
        List<Variable> parts = new ArrayList<>();
        if (call.bsmArgs.length == 0 || !(call.bsmArgs[0] instanceof String recipe)) {
            parts.addAll(operands);
        } else {
            follow(recipe, operands, Arrays.asList(call.bsmArgs).subList(1, call.bsmArgs.length), parts);
        }
        return cursor.operation(OperationKind.CONCAT, TypeUse.STRING, parts);
    }

    private void follow(String recipe, List<Variable> operands, List<Object> constants, List<Variable> parts) {
        StringBuilder text = new StringBuilder();
        int operand = 0;
        int constant = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char symbol = recipe.charAt(i);
            if (symbol == ARGUMENT) {
                addText(text, parts);
                parts.add(operands.get(operand++));
            } else if (symbol == CONSTANT) {
                text.append(constants.get(constant++));
            } else {
                text.append(symbol);
            }
        }
        addText(text, parts);
    }

    private void addText(StringBuilder text, List<Variable> parts) {
        if (!text.isEmpty()) {
            parts.add(cursor.constant(new ConstantValue.Text(text.toString()), TypeUse.STRING));
            text.setLength(0);
        }
    }

    /** The methods that a record has without text: {@code toString} reads all components, the others compare. */
    private Variable ofRecord(InvokeDynamicInsnNode call, List<Variable> operands) {
        if (!call.name.equals("toString")) {
            TypeUse result = TypeUse.of(type.names().of(Type.getReturnType(call.desc)));
            return cursor.operation(OperationKind.PREDICATE, result, operands);
        }
        List<Variable> components = new ArrayList<>();
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle getter) {
                FieldName field = new FieldName(type.names().of(getter.getOwner()), getter.getName());
                Variable value = cursor.temporary(declarations
                        .field(field.owner(), field.name())
                        .map(header -> header.type())
                        .orElse(TypeUse.UNKNOWN));
                cursor.emit(new Statement.ReadField(value, operands.stream().findFirst(), field, cursor.location()));
                components.add(value);
            }
        }
        return cursor.operation(OperationKind.CONCAT, TypeUse.STRING, components);
    }

    private Variable function(FunctionSite site, InvokeDynamicInsnNode call, List<Variable> captured) {
        TypeUse wanted = TypeUse.of(type.names().of(Type.getReturnType(call.desc)));
        List<TypeUse> parameters = Arrays.stream(site.type().getArgumentTypes())
                .map(argument -> TypeUse.of(type.names().of(argument)))
                .toList();
        TypeUse result = TypeUse.of(type.names().of(site.type().getReturnType()));
        TypeUse functionType = declarations.typing().functionType(wanted, parameters, result);
        Variable target = cursor.temporary(functionType);
        cursor.emit(
                new Statement.CreateFunction(target, body(site, captured), captured, functionType, cursor.location()));
        return target;
    }

    private MethodSignature body(FunctionSite site, List<Variable> captured) {
        Handle body = site.body();
        if (!type.isLambda(body.getOwner(), body.getName(), body.getDesc())) {
            FunctionBody wrapper = FunctionBody.of(type, site, captured, cursor.location());
            functions.accept(wrapper);
            return wrapper.signature();
        }
        List<TypeName> parameters = new ArrayList<>();
        if (body.getTag() != Opcodes.H_INVOKESTATIC) {
            parameters.add(type.name());
        }
        Arrays.stream(Type.getArgumentTypes(body.getDesc()))
                .map(type.names()::of)
                .forEach(parameters::add);
        return new MethodSignature(type.name(), body.getName(), parameters);
    }
}
