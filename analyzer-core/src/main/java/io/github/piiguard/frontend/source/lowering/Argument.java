package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.expr.Expression;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.Optional;

/** An argument of a call that is still to be bound. */
sealed interface Argument {
    /** The static type, unknown for a function. */
    TypeUse type();

    /** Whether it is the literal {@code null}. */
    boolean isNull();

    /** An argument that has been computed. */
    record Value(Variable variable, boolean isNull) implements Argument {
        static Value of(Variable variable) {
            return new Value(variable, false);
        }

        @Override
        public TypeUse type() {
            return variable.type();
        }
    }

    /**
     * A lambda or method reference, whose types depend on the parameter that takes it.
     *
     * @param arity number of parameters, where the text shows it
     * @param givesValue whether the text shows that it returns a value or that it does not
     */
    record Function(Expression expression, Optional<Integer> arity, Optional<Boolean> givesValue) implements Argument {
        @Override
        public TypeUse type() {
            return TypeUse.UNKNOWN;
        }

        @Override
        public boolean isNull() {
            return false;
        }
    }
}
