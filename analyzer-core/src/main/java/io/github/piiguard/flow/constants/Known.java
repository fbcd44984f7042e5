package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/** A value that is the same whenever control comes by. */
public sealed interface Known {
    /** A text. */
    record Text(String value) implements Known {}

    /** An integral number. */
    record Whole(long value) implements Known {}

    /** A number with a fraction. */
    record Real(double value) implements Known {}

    /** A truth value. */
    record Truth(boolean value) implements Known {}

    /** A character. */
    record Letter(char value) implements Known {}

    /** The null reference. */
    record Nothing() implements Known {}

    /** A constant of an enum. */
    record EnumConstant(TypeName type, String name) implements Known {}

    /** A collection that nobody changes. */
    record Group(List<Known> elements) implements Known {
        public Group {
            elements = List.copyOf(elements);
        }
    }

    /** An array that was just filled, on its way into a call. */
    record Packed(List<Known> elements) implements Known {
        public Packed {
            elements = List.copyOf(elements);
        }
    }

    /** An entry of a map, of which the key is known. */
    record Entry(Known key) implements Known {}

    /** What a constant of the program text is, as a value of that type. */
    static Optional<Known> of(ConstantValue constant, TypeName type) {
        if (constant instanceof ConstantValue.Text text) {
            return Optional.of(new Text(text.value()));
        }
        if (constant instanceof ConstantValue.Null) {
            return Optional.of(new Nothing());
        }
        return constant instanceof ConstantValue.Scalar scalar
                ? ScalarText.parse(scalar.value(), type.qualified())
                : Optional.empty();
    }

    /** The constant as the program text states it; empty for what has no such form. */
    default Optional<ConstantValue> asConstant() {
        if (this instanceof Text text) {
            return Optional.of(new ConstantValue.Text(text.value()));
        }
        return text().map(ConstantValue.Scalar::new);
    }

    /** What concatenation makes of the value. */
    default Optional<String> text() {
        if (this instanceof Text text) {
            return Optional.of(text.value());
        }
        if (this instanceof Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        }
        if (this instanceof Truth truth) {
            return Optional.of(Boolean.toString(truth.value()));
        }
        if (this instanceof Real real) {
            return Optional.of(Double.toString(real.value()));
        }
        return this instanceof Letter letter ? Optional.of(Character.toString(letter.value())) : Optional.empty();
    }

    /** Whether a switch over this value takes a label with that constant. */
    default boolean isLabelled(ConstantValue label) {
        if (this instanceof EnumConstant constant) {
            return label instanceof ConstantValue.Text text && text.value().equals(constant.name());
        }
        TypeName type = TypeName.of(this instanceof Letter ? "char" : "int");
        return of(label, type).filter(this::equals).isPresent();
    }
}
