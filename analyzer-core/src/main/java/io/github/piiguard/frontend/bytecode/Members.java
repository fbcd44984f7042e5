package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** Lowers instructions that use members: fields, methods, constructors. */
final class Members {
    private static final Pattern OUTER = Pattern.compile("this\\$\\d+");
    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double");

    private final CompiledClass type;
    private final Declarations declarations;
    private final Cursor cursor;
    private final Optional<Variable> self;

    Members(CompiledClass type, Declarations declarations, Cursor cursor, Optional<Variable> self) {
        this.type = type;
        this.declarations = declarations;
        this.cursor = cursor;
        this.self = self;
    }

    /** A method as an instruction names it. */
    record Target(int opcode, String owner, String name, Type type) {
        boolean isStatic() {
            return opcode == Opcodes.INVOKESTATIC;
        }
    }

    void field(FieldInsnNode instruction) {
        TypeName owner = type.names().of(Type.getObjectType(instruction.owner));
        Optional<FieldHeader> header = declarations.field(owner, instruction.name);
        FieldName field = header.map(FieldHeader::name).orElseGet(() -> new FieldName(owner, normal(instruction.name)));
        TypeUse erased = TypeUse.of(type.names().of(Type.getType(instruction.desc)));
        switch (instruction.getOpcode()) {
            case Opcodes.GETSTATIC ->
                read(Optional.empty(), field, header.map(FieldHeader::type).orElse(erased));
            case Opcodes.PUTSTATIC -> {
                Variable value = cursor.pop();
                cursor.emit(new Statement.WriteField(Optional.empty(), field, value, cursor.location()));
            }
            case Opcodes.GETFIELD -> {
                Variable receiver = cursor.pop();
                read(Optional.of(receiver), field, fieldType(receiver, header, erased));
            }
            default -> {
                Variable value = cursor.pop();
                cursor.emit(new Statement.WriteField(Optional.of(cursor.pop()), field, value, cursor.location()));
            }
        }
    }

    /** The field for the object around is numbered by depth; each class has one, which the source front end calls 0. */
    private static String normal(String field) {
        return OUTER.matcher(field).matches() ? "this$0" : field;
    }

    private TypeUse fieldType(Variable receiver, Optional<FieldHeader> header, TypeUse erased) {
        return header.map(found -> known(
                        declarations
                                .typing()
                                .fieldType(receiver.type(), found.name().owner(), found.type()),
                        erased))
                .orElse(erased);
    }

    /** The generic type where it tells more than the erased one: a type variable does not. */
    private TypeUse known(TypeUse generic, TypeUse erased) {
        return generic.name().equals(erased.name())
                        || declarations.types().isSubtype(generic.name(), erased.name())
                        || declarations
                                .types()
                                .header(generic.name().elementType())
                                .isPresent()
                ? generic
                : erased;
    }

    private void read(Optional<Variable> receiver, FieldName field, TypeUse fieldType) {
        Variable target = cursor.temporary(fieldType);
        cursor.emit(new Statement.ReadField(target, receiver, field, cursor.location()));
        cursor.push(target);
    }

    /** Calls the target with what lies on the stack, and pushes the result unless it is void. */
    void call(Target target) {
        Type[] types = target.type().getArgumentTypes();
        List<Variable> arguments = cursor.pop(types.length);
        Optional<Variable> receiver = target.isStatic() ? Optional.empty() : Optional.of(cursor.pop());
        if (target.name().equals(MethodSignature.CONSTRUCTOR)) {
            receiver.ifPresent(object -> construct(target, object, arguments));
        } else if (isBoxing(target)) {
            TypeUse boxed = TypeUse.of(type.names().of(target.type().getReturnType()));
            cursor.push(cursor.operation(
                    OperationKind.CAST, boxed, receiver.map(List::of).orElse(arguments)));
        } else {
            Variable result = invoke(target, receiver, arguments);
            if (target.type().getReturnType().getSort() != Type.VOID) {
                cursor.push(result);
            }
        }
    }

    /** Conversions between a primitive type and its box, which the source does not write. */
    private static boolean isBoxing(Target target) {
        if (!BOXES.contains(target.owner())) {
            return false;
        }
        Type[] parameters = target.type().getArgumentTypes();
        return target.isStatic()
                ? target.name().equals("valueOf") && parameters.length == 1 && parameters[0].getSort() < Type.ARRAY
                : target.name().endsWith("Value") && parameters.length == 0;
    }

    /** Emits a method's call and gives its result. */
    Variable invoke(Target target, Optional<Variable> receiver, List<Variable> arguments) {
        TypeName owner = type.names().of(Type.getObjectType(target.owner()));
        List<TypeName> parameters = Arrays.stream(target.type().getArgumentTypes())
                .map(type.names()::of)
                .toList();
        TypeUse receiverType = receiverType(receiver, owner);
        Optional<MethodHeader> header = declarations.method(owner, target.name(), parameters);
        TypeUse erased = TypeUse.of(type.names().of(target.type().getReturnType()));
        TypeUse result = header.map(found -> resultType(receiverType, found, arguments, erased))
                .orElse(owner.isArray() ? receiverType : erased);
        Callee callee = owner.isArray()
                ? new Callee.Unresolved(target.name(), owner)
                : new Callee.Resolved(
                        header.map(MethodHeader::signature)
                                .orElseGet(() -> new MethodSignature(owner, target.name(), parameters)),
                        receiverType.name(),
                        isVirtual(target, header));
        Variable value = cursor.temporary(result);
        cursor.emit(new Statement.Invoke(value, callee, receiver, arguments, cursor.location()));
        return value;
    }

    private TypeUse resultType(TypeUse receiver, MethodHeader method, List<Variable> arguments, TypeUse erased) {
        List<TypeUse> types = arguments.stream().map(Variable::type).toList();
        return known(declarations.typing().resultType(receiver, method, types), erased);
    }

    private TypeUse receiverType(Optional<Variable> receiver, TypeName owner) {
        return receiver.map(Variable::type)
                .filter(held -> !held.isUnknown() && declarations.types().isSubtype(held.name(), owner))
                .orElseGet(() -> TypeUse.of(owner));
    }

    private static boolean isVirtual(Target target, Optional<MethodHeader> method) {
        boolean isOpen = target.opcode() == Opcodes.INVOKEVIRTUAL || target.opcode() == Opcodes.INVOKEINTERFACE;
        return isOpen
                && method.filter(found -> found.modifiers().contains(Modifier.PRIVATE))
                        .isEmpty();
    }

    /** Calls a constructor without the arguments that a compiler adds for outer objects and enums. */
    void construct(Target target, Variable object, List<Variable> arguments) {
        TypeName owner = type.names().of(target.owner());
        boolean isEnum = isEnum(object, target.owner(), owner);
        boolean isInner = type.names().isInner(target.owner());
        int hidden = Math.min(CompiledClass.hiddenParameters(isEnum, isInner), arguments.size());
        if (hidden == 1) {
            cursor.emit(new Statement.WriteField(
                    Optional.of(object), new FieldName(owner, "this$0"), arguments.get(0), cursor.location()));
        }
        List<Variable> declared = arguments.subList(hidden, arguments.size());
        if (declared.isEmpty() && isLibrarySuper(object, owner)) {
            return;
        }
        List<TypeName> parameters = Arrays.stream(target.type().getArgumentTypes())
                .skip(hidden)
                .map(type.names()::of)
                .toList();
        cursor.emit(new Statement.Invoke(
                cursor.temporary(TypeUse.of(TypeName.VOID)),
                new Callee.Resolved(new MethodSignature(owner, MethodSignature.CONSTRUCTOR, parameters), owner, false),
                Optional.of(object),
                declared,
                cursor.location()));
    }

    /** An enum is constructed by itself and by its constants' own classes alone, so that no other type need be looked at. */
    private boolean isEnum(Variable object, String internalName, TypeName owner) {
        boolean isOwn = internalName.equals(type.internalName()) && type.isEnum();
        boolean isOfConstant = type.isEnum() && internalName.startsWith(type.internalName() + "$")
                || self.filter(object::equals).isPresent();
        return isOwn || internalName.equals("java/lang/Enum") || (isOfConstant && declarations.isEnum(owner));
    }

    /** A library's constructor without arguments does nothing to the object that this code sees. */
    private boolean isLibrarySuper(Variable object, TypeName owner) {
        return self.filter(object::equals).isPresent() && !declarations.isProject(owner);
    }
}
