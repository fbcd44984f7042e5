package io.github.piiguard.flow.cache;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;

/** Writes names, places and constants. */
class NameWriter {
    private final ByteSink sink;

    NameWriter(ByteSink sink) {
        this.sink = sink;
    }

    ByteSink sink() {
        return sink;
    }

    void type(TypeName type) {
        sink.text(type.qualified());
    }

    void use(TypeUse use) {
        type(use.name());
        sink.each(use.arguments(), this::use);
    }

    void signature(MethodSignature method) {
        type(method.owner());
        sink.text(method.name());
        sink.each(method.parameterTypes(), this::type);
    }

    void field(FieldName field) {
        type(field.owner());
        sink.text(field.name());
    }

    void location(SourceLocation location) {
        sink.text(location.file());
        sink.number(location.line());
        sink.number(location.column());
    }

    void constant(ConstantValue constant) {
        if (constant instanceof ConstantValue.Text text) {
            sink.number(NameReader.TEXT);
            sink.text(text.value());
        } else if (constant instanceof ConstantValue.Scalar scalar) {
            sink.number(NameReader.SCALAR);
            sink.text(scalar.value());
        } else if (constant instanceof ConstantValue.ClassLiteral literal) {
            sink.number(NameReader.CLASS_LITERAL);
            sink.text(literal.type());
        } else {
            sink.number(NameReader.NULL);
        }
    }
}
