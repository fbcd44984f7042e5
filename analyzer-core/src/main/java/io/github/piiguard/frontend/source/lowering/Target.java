package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import java.util.Optional;

/** Something that can be read and assigned, with its parts already computed. */
sealed interface Target {
    TypeUse type();

    record Local(Variable variable) implements Target {
        @Override
        public TypeUse type() {
            return variable.type();
        }
    }

    record Field(Optional<Variable> receiver, FieldName field, TypeUse type) implements Target {}

    record Element(Variable array, Variable index) implements Target {
        @Override
        public TypeUse type() {
            return array.type().name().isArray() ? array.type().elementType() : TypeUse.UNKNOWN;
        }
    }
}
