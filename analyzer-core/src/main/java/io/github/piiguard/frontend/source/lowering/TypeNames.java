package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.piiguard.model.TypeName;
import java.util.Optional;

/** Tells expressions that name a type from those that name a value. */
final class TypeNames {
    private final Body body;
    private final Names names;

    TypeNames(Body body, Names names) {
        this.body = body;
        this.names = names;
    }

    Optional<TypeName> asType(Expression expression) {
        if (expression instanceof TypeExpr type) {
            return Optional.of(body.typeUse(type.getType()).name());
        }
        if (expression instanceof NameExpr name) {
            return simple(name);
        }
        return expression instanceof FieldAccessExpr access ? qualified(access) : Optional.empty();
    }

    private Optional<TypeName> simple(NameExpr name) {
        String text = name.getNameAsString();
        if (body.frame().find(text).isPresent() || isField(text)) {
            return Optional.empty();
        }
        Optional<TypeName> declared = body.unit().scope().typeNamed(text, name);
        if (declared.isPresent() || !isTypeLike(text)) {
            return declared;
        }
        // An imported constant looks like a type that nothing declares.
        return body.unit().scope().staticImports(text).stream()
                        .anyMatch(owner -> body.types().findField(owner, text).isPresent())
                ? Optional.empty()
                : Optional.of(TypeName.of(text));
    }

    private boolean isField(String name) {
        Optional<ClassContext> type = Optional.of(body.frame().type());
        while (type.isPresent()) {
            if (type.get().captures().containsKey(name)
                    || body.types().findField(type.get().name(), name).isPresent()) {
                return true;
            }
            type = type.get().outer();
        }
        return false;
    }

    private Optional<TypeName> qualified(FieldAccessExpr access) {
        Optional<TypeName> outer = asType(access.getScope());
        String name = access.getNameAsString();
        if (outer.isPresent()) {
            return member(outer.get(), name);
        }
        Optional<String> path = path(access);
        if (path.isEmpty() || names.find(root(path.get()), access).isPresent()) {
            return Optional.empty();
        }
        return body.unit().scope().typeNamed(path.get(), access).or(() -> path.filter(
                        text -> isTypeLike(name) && isPackageLike(text))
                .map(TypeName::of));
    }

    private Optional<TypeName> member(TypeName outer, String name) {
        if (body.types().findField(outer, name).isPresent()) {
            return Optional.empty();
        }
        TypeName nested = outer.nested(name);
        if (body.types().header(nested).isPresent()) {
            return Optional.of(nested);
        }
        boolean isUnknown = body.types().header(outer).isEmpty();
        return isUnknown && isTypeLike(name) ? Optional.of(nested) : Optional.empty();
    }

    private static String root(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    /** The dotted names of a field access, if it consists of nothing else. */
    private static Optional<String> path(Expression expression) {
        if (expression instanceof NameExpr name) {
            return Optional.of(name.getNameAsString());
        }
        return expression instanceof FieldAccessExpr access
                ? path(access.getScope()).map(scope -> scope + "." + access.getNameAsString())
                : Optional.empty();
    }

    /** Whether a name looks like a type's and not like a variable's or a constant's. */
    static boolean isTypeLike(String name) {
        return Character.isUpperCase(name.charAt(0))
                && (name.length() == 1 || name.chars().anyMatch(Character::isLowerCase));
    }

    private static boolean isPackageLike(String path) {
        String outer = path.substring(0, path.lastIndexOf('.'));
        return outer.chars().noneMatch(Character::isUpperCase);
    }
}
