package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.function.Function;

/** Turns type expressions into type uses. */
final class TypeUses {
    private final Function<String, TypeName> names;

    private TypeUses(Function<String, TypeName> names) {
        this.names = names;
    }

    /** The type use that {@code type} writes, where {@code names} says what a class name means. */
    static TypeUse of(Type type, Function<String, TypeName> names) {
        return new TypeUses(names).use(type);
    }

    private TypeUse use(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return named(named);
        }
        if (type instanceof ArrayType array) {
            return use(array.getComponentType()).arrayOf();
        }
        if (type instanceof PrimitiveType || type instanceof VoidType) {
            return TypeUse.of(type.asString());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type instanceof TypeParameter parameter) {
            return TypeUse.of(parameter.getNameAsString());
        }
        return firstOf(type);
    }

    private TypeUse firstOf(Type type) {
        List<ReferenceType> parts = type instanceof UnionType union
                ? union.getElements()
                : type instanceof IntersectionType intersection ? intersection.getElements() : List.of();
        return parts.isEmpty() ? TypeUse.UNKNOWN : use(parts.get(0));
    }

    private TypeUse named(ClassOrInterfaceType type) {
        List<TypeUse> arguments = type.getTypeArguments()
                .map(list -> list.stream().map(this::use).toList())
                .orElse(List.of());
        return new TypeUse(names.apply(type.getNameWithScope()), arguments);
    }

    private TypeUse wildcard(WildcardType type) {
        return type.getExtendedType()
                .or(type::getSuperType)
                .map(this::use)
                .orElseGet(() -> TypeUse.of(TypeName.OBJECT));
    }
}
