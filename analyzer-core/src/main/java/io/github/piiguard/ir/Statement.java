package io.github.piiguard.ir;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** One step of a method body without control flow. Every statement knows its place in the source. */
public sealed interface Statement {
    SourceLocation location();

    /** Calls the visitor's method for this kind of statement. */
    void accept(Visitor visitor);

    /** One method for each kind of statement; there is no default, so that a new kind breaks the compile. */
    interface Visitor {
        void visitCopy(Copy statement);

        void visitConstant(Constant statement);

        void visitOperation(Operation statement);

        void visitAllocate(Allocate statement);

        void visitAllocateArray(AllocateArray statement);

        void visitReadField(ReadField statement);

        void visitWriteField(WriteField statement);

        void visitReadElement(ReadElement statement);

        void visitWriteElement(WriteElement statement);

        void visitNextElement(NextElement statement);

        void visitInvoke(Invoke statement);

        void visitCreateFunction(CreateFunction statement);

        void visitCatchException(CatchException statement);
    }

    /** {@code target = source}. */
    record Copy(Variable target, Variable source, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitCopy(this);
        }
    }

    /** {@code target = constant}. */
    record Constant(Variable target, ConstantValue value, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitConstant(this);
        }
    }

    /**
     * {@code target = kind(operands)}.
     *
     * @param operator the operator as Java writes it, {@code ==} or {@code +}; empty when it is not known
     */
    record Operation(
            Variable target, OperationKind kind, List<Variable> operands, SourceLocation location, String operator)
            implements Statement {
        public Operation {
            operands = List.copyOf(operands);
        }

        /** An operation of which only the kind is known. */
        public Operation(Variable target, OperationKind kind, List<Variable> operands, SourceLocation location) {
            this(target, kind, operands, location, "");
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visitOperation(this);
        }
    }

    /** {@code target = new type}, without the constructor call, which follows as an {@link Invoke}. */
    record Allocate(Variable target, TypeUse type, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitAllocate(this);
        }
    }

    /** {@code target = new type[]{elements}}; {@code type} is the array type. Without initialiser, no elements. */
    record AllocateArray(Variable target, TypeUse type, List<Variable> elements, SourceLocation location)
            implements Statement {
        public AllocateArray {
            elements = List.copyOf(elements);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visitAllocateArray(this);
        }
    }

    /** {@code target = receiver.field}, or a static field without receiver. */
    record ReadField(Variable target, Optional<Variable> receiver, FieldName field, SourceLocation location)
            implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitReadField(this);
        }
    }

    /** {@code receiver.field = value}, or a static field without receiver. */
    record WriteField(Optional<Variable> receiver, FieldName field, Variable value, SourceLocation location)
            implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitWriteField(this);
        }
    }

    /** {@code target = array[index]}. */
    record ReadElement(Variable target, Variable array, Variable index, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitReadElement(this);
        }
    }

    /** {@code array[index] = value}. */
    record WriteElement(Variable array, Variable index, Variable value, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitWriteElement(this);
        }
    }

    /** {@code target = } the next element of {@code collection} in an enhanced for loop. */
    record NextElement(Variable target, Variable collection, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitNextElement(this);
        }
    }

    /**
     * {@code target = receiver.callee(arguments)}. Variable arguments of a resolved callee are already packed into an
     * array. A void call has a target that nobody reads.
     *
     * @param receiver absent for a static call; for a constructor call the object under construction
     */
    record Invoke(
            Variable target,
            Callee callee,
            Optional<Variable> receiver,
            List<Variable> arguments,
            SourceLocation location)
            implements Statement {
        public Invoke {
            arguments = List.copyOf(arguments);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visitInvoke(this);
        }
    }

    /**
     * {@code target = } a function object. The body's first parameters are the captured variables, in this order; then
     * come the parameters of the function. A method reference has a body as a lambda has.
     *
     * @param functionalInterface the static type wanted, unknown when it is not known
     */
    record CreateFunction(
            Variable target,
            MethodSignature body,
            List<Variable> captured,
            TypeUse functionalInterface,
            SourceLocation location)
            implements Statement {
        public CreateFunction {
            captured = List.copyOf(captured);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.visitCreateFunction(this);
        }
    }

    /** {@code target = } the exception that a handler caught. */
    record CatchException(Variable target, SourceLocation location) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.visitCatchException(this);
        }
    }
}
