package io.github.piiguard.ir;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.List;

/** What a call names. */
public sealed interface Callee {
    /** The simple name of the method; {@code <init>} for a constructor. */
    String name();

    /** The static type on which the method is called; {@link TypeName#UNKNOWN} when it is not known. */
    TypeName receiverType();

    /** The type that declares what is called; {@link #receiverType} where it is not known. */
    default TypeName declaringType() {
        return receiverType();
    }

    /** A call of the same name with the same arguments on an object of another type, of whose methods nothing is known. */
    default Callee on(TypeName type) {
        return new Unresolved(
                name(), type, this instanceof Unresolved unresolved ? unresolved.argumentTypes() : List.of());
    }

    /**
     * A method whose declaration was found, in the project or in a library.
     *
     * @param declaration the method as declared; its owner may be a supertype of {@code receiverType}
     * @param isVirtual whether an overriding method may run instead
     */
    record Resolved(MethodSignature declaration, TypeName receiverType, boolean isVirtual) implements Callee {
        @Override
        public String name() {
            return declaration.name();
        }

        @Override
        public TypeName declaringType() {
            return declaration.owner();
        }
    }

    /**
     * A method whose declaration was not found. The receiver's type may be known all the same, from an import or a
     * declared name; the engine then still matches it with the policy.
     *
     * @param argumentTypes what is known of the arguments' static types; empty when nothing is
     */
    record Unresolved(String name, TypeName receiverType, List<TypeName> argumentTypes) implements Callee {
        public Unresolved {
            argumentTypes = List.copyOf(argumentTypes);
        }

        public Unresolved(String name, TypeName receiverType) {
            this(name, receiverType, List.of());
        }
    }
}
