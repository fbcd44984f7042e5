package io.github.piiguard.types;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.ClassFileReader.RawMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns what a class file holds into the header that a source file would have had. */
record ClassFileHeader(ClassFileReader file, boolean isProject) {
    /** Name and ordinal, which a compiler hands to the constructors of enums first. */
    private static final int ENUM_PARAMETERS = 2;

    TypeHeader header() {
        TypeName name = file.typeName(file.name());
        GenericSignature generic = new GenericSignature(file::typeName, file.signature());
        return new TypeHeader(
                name,
                kind(),
                generic.typeParameters(),
                superclass(generic),
                interfaces(generic),
                file.fields().stream().map(field -> field(name, field)).toList(),
                file.methods().stream()
                        .filter(method -> isProject || !isEnumConstructor(method))
                        .map(method -> method(name, method))
                        .toList(),
                file.annotations(),
                has(file.access(), Opcodes.ACC_ABSTRACT),
                isProject,
                new SourceLocation(file.name() + ".class", 0, 0),
                // Only the program's own annotations are asked about.
                isProject ? file.annotationTexts() : AnnotationTexts.NONE);
    }

    private TypeHeader.Kind kind() {
        int access = file.access();
        if (has(access, Opcodes.ACC_ANNOTATION)) {
            return TypeHeader.Kind.ANNOTATION;
        }
        if (has(access, Opcodes.ACC_INTERFACE)) {
            return TypeHeader.Kind.INTERFACE;
        }
        // The body of an enum's constant is marked as the enum is.
        if (file.superName().equals("java/lang/Enum")) {
            return TypeHeader.Kind.ENUM;
        }
        return file.superName().equals("java/lang/Record") ? TypeHeader.Kind.RECORD : TypeHeader.Kind.CLASS;
    }

    private Optional<TypeUse> superclass(GenericSignature generic) {
        if (file.superName().isEmpty() || has(file.access(), Opcodes.ACC_INTERFACE)) {
            return Optional.empty();
        }
        return Optional.of(generic.superclass().orElseGet(() -> TypeUse.of(file.typeName(file.superName()))));
    }

    private List<TypeUse> interfaces(GenericSignature generic) {
        if (!file.signature().isEmpty()) {
            return generic.interfaces();
        }
        return file.interfaces().stream()
                .map(name -> TypeUse.of(file.typeName(name)))
                .toList();
    }

    private FieldHeader field(TypeName owner, RawMember field) {
        TypeUse type = field.signature().isEmpty()
                ? TypeUse.of(erased(Type.getType(field.descriptor())))
                : GenericSignature.ofField(file::typeName, field.signature());
        return new FieldHeader(
                new FieldName(owner, field.name()),
                type,
                modifiers(field.access(), false),
                field.annotations(),
                field.constant());
    }

    private MethodHeader method(TypeName owner, RawMember method) {
        List<TypeName> erased = parameterTypes(method);
        GenericSignature generic = new GenericSignature(file::typeName, method.signature());
        // A constructor's generic signature leaves out what the compiler added; where the counts differ it is no use.
        boolean hasGeneric =
                !method.signature().isEmpty() && generic.parameters().size() == erased.size();
        TypeUse returned = method.signature().isEmpty()
                ? TypeUse.of(erased(Type.getReturnType(method.descriptor())))
                : generic.returned();
        return new MethodHeader(
                new MethodSignature(owner, method.name(), erased),
                generic.typeParameters(),
                hasGeneric
                        ? generic.parameters()
                        : erased.stream().map(TypeUse::of).toList(),
                IntStream.range(0, erased.size())
                        .mapToObj(index -> "arg" + index)
                        .toList(),
                returned,
                modifiers(method.access(), true),
                method.annotations(),
                Optional.empty());
    }

    /** Without what the compiler hands to the constructors of inner classes and enums first. */
    private List<TypeName> parameterTypes(RawMember method) {
        Stream<Type> types = Arrays.stream(Type.getArgumentTypes(method.descriptor()));
        boolean isConstructor = method.name().equals(MethodSignature.CONSTRUCTOR);
        return types.skip(isConstructor ? hiddenParameters() : 0)
                .map(this::erased)
                .toList();
    }

    private int hiddenParameters() {
        if (has(file.access(), Opcodes.ACC_ENUM)) {
            return ENUM_PARAMETERS;
        }
        return file.isInner() ? 1 : 0;
    }

    private boolean isEnumConstructor(RawMember method) {
        return kind() == TypeHeader.Kind.ENUM && method.name().equals(MethodSignature.CONSTRUCTOR);
    }

    private TypeName erased(Type type) {
        return file.names().of(type);
    }

    private Set<Modifier> modifiers(int access, boolean isMethod) {
        List<Modifier> result = new ArrayList<>();
        add(result, Modifier.PUBLIC, has(access, Opcodes.ACC_PUBLIC));
        add(result, Modifier.PROTECTED, has(access, Opcodes.ACC_PROTECTED));
        add(result, Modifier.PRIVATE, has(access, Opcodes.ACC_PRIVATE));
        add(result, Modifier.STATIC, has(access, Opcodes.ACC_STATIC));
        add(result, Modifier.FINAL, has(access, Opcodes.ACC_FINAL));
        add(result, Modifier.ABSTRACT, isMethod && has(access, Opcodes.ACC_ABSTRACT));
        // One bit means "transient" on a field and "variable arity" on a method.
        add(result, isMethod ? Modifier.VARARGS : Modifier.TRANSIENT, has(access, Opcodes.ACC_TRANSIENT));
        int notDefault = Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
        boolean isInterface = has(file.access(), Opcodes.ACC_INTERFACE);
        add(result, Modifier.DEFAULT, isMethod && isInterface && !has(access, notDefault));
        return result.isEmpty() ? EnumSet.noneOf(Modifier.class) : EnumSet.copyOf(result);
    }

    private static void add(List<Modifier> modifiers, Modifier modifier, boolean isPresent) {
        if (isPresent) {
            modifiers.add(modifier);
        }
    }

    private static boolean has(int access, int flags) {
        return (access & flags) != 0;
    }
}
