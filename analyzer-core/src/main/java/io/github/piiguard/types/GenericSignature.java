package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The generic signature of a class or method (JVMS §4.7.9.1) as type uses; all empty when there is none. */
public final class GenericSignature extends SignatureVisitor {
    private static final int API = Opcodes.ASM9;

    private final Function<String, TypeName> names;
    private final List<String> typeParameters = new ArrayList<>();
    private final List<TypeUse> superclasses = new ArrayList<>();
    private final List<TypeUse> interfaces = new ArrayList<>();
    private final List<TypeUse> parameters = new ArrayList<>();
    private final List<TypeUse> returned = new ArrayList<>();

    /** Reads the signature of a class or method. */
    public GenericSignature(Function<String, TypeName> names, String signature) {
        super(API);
        this.names = names;
        if (!signature.isEmpty()) {
            new SignatureReader(signature).accept(this);
        }
    }

    /** The type that the signature of a field or local variable tells. */
    public static TypeUse ofField(Function<String, TypeName> names, String signature) {
        List<TypeUse> result = new ArrayList<>();
        new SignatureReader(signature).acceptType(new UseReader(names, result::add));
        return result.get(0);
    }

    List<String> typeParameters() {
        return typeParameters;
    }

    Optional<TypeUse> superclass() {
        return superclasses.stream().findFirst();
    }

    List<TypeUse> interfaces() {
        return interfaces;
    }

    /** The types of a method's parameters. */
    public List<TypeUse> parameters() {
        return parameters;
    }

    /** The type of a method's result. */
    public TypeUse returned() {
        return returned.get(0);
    }

    @Override
    public void visitFormalTypeParameter(String name) {
        typeParameters.add(name);
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return new UseReader(names, bound -> {});
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return new UseReader(names, bound -> {});
    }

    @Override
    public SignatureVisitor visitSuperclass() {
        return new UseReader(names, superclasses::add);
    }

    @Override
    public SignatureVisitor visitInterface() {
        return new UseReader(names, interfaces::add);
    }

    @Override
    public SignatureVisitor visitParameterType() {
        return new UseReader(names, parameters::add);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return new UseReader(names, returned::add);
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return new UseReader(names, exception -> {});
    }

    /** Reads one type and hands it over when it is complete. */
    private static final class UseReader extends SignatureVisitor {
        private final Function<String, TypeName> names;
        private final Consumer<TypeUse> consumer;
        private final List<TypeUse> arguments = new ArrayList<>();
        private String internalName = "";
        private int dimensions;

        UseReader(Function<String, TypeName> names, Consumer<TypeUse> consumer) {
            super(API);
            this.names = names;
            this.consumer = consumer;
        }

        @Override
        public void visitBaseType(char descriptor) {
            TypeName name = TypeName.of(
                    org.objectweb.asm.Type.getType(String.valueOf(descriptor)).getClassName());
            finish(TypeUse.of(name));
        }

        @Override
        public void visitTypeVariable(String name) {
            finish(TypeUse.of(name));
        }

        @Override
        public SignatureVisitor visitArrayType() {
            dimensions++;
            return this;
        }

        @Override
        public void visitClassType(String name) {
            internalName = name;
        }

        @Override
        public void visitInnerClassType(String name) {
            internalName += "$" + name;
            arguments.clear();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(TypeUse.UNKNOWN);
        }

        /** A bounded wildcard stands for its bound: what can be read from it, or be given to it. */
        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new UseReader(names, arguments::add);
        }

        @Override
        public void visitEnd() {
            finish(new TypeUse(names.apply(internalName), arguments));
        }

        private void finish(TypeUse element) {
            TypeUse result = element;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                result = result.arrayOf();
            }
            consumer.accept(result);
        }
    }
}
