package io.github.piiguard.flow.cache;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;

/** Reads what a {@link NameWriter} wrote. */
class NameReader {
    static final int NULL = 0;
    static final int TEXT = 1;
    static final int SCALAR = 2;
    static final int CLASS_LITERAL = 3;

    private final ByteSource source;

    NameReader(ByteSource source) {
        this.source = source;
    }

    ByteSource source() {
        return source;
    }

    TypeName type() {
        return new TypeName(source.text());
    }

    TypeUse use() {
        return new TypeUse(type(), source.each(this::use));
    }

    MethodSignature signature() {
        return new MethodSignature(type(), source.text(), source.each(this::type));
    }

    FieldName field() {
        return new FieldName(type(), source.text());
    }

    SourceLocation location() {
        return new SourceLocation(source.text(), source.number(), source.number());
    }

    ConstantValue constant() {
        int kind = source.number();
        return switch (kind) {
            case TEXT -> new ConstantValue.Text(source.text());
            case SCALAR -> new ConstantValue.Scalar(source.text());
            case CLASS_LITERAL -> new ConstantValue.ClassLiteral(source.text());
            case NULL -> new ConstantValue.Null();
            default -> throw new IllegalArgumentException("no constant is of kind " + kind);
        };
    }
}
