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
        return expression instanceof FieldAccessExpr access ? qualified(access).type() : Optional.empty();
    }

    /**
     * What a name with dots stands for; one that is neither may be a package's or an expression.
     *
     * @param isField whether it is surely a field of a type, or a part of one
     */
    private record Meaning(Optional<TypeName> type, boolean isField) {
        static final Meaning FIELD = new Meaning(Optional.empty(), true);
        static final Meaning UNKNOWN = new Meaning(Optional.empty(), false);
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

    private Meaning qualified(FieldAccessExpr access) {
        Meaning outer = access.getScope() instanceof FieldAccessExpr scope
                ? qualified(scope)
                : new Meaning(asType(access.getScope()), false);
        String name = access.getNameAsString();
        if (outer.isField()) {
            return Meaning.FIELD;
        }
        if (outer.type().isPresent()) {
            Optional<TypeName> member = member(outer.type().get(), name);
            return member.isPresent() ? new Meaning(member, false) : Meaning.FIELD;
        }
        Optional<String> path = path(access);
        if (path.isEmpty() || names.find(root(path.get()), access).isPresent()) {
            return Meaning.UNKNOWN;
        }
        Optional<TypeName> type = body.unit()
                .scope()
                .typeNamed(path.get(), access)
                .or(() -> path.filter(text -> isTypeLike(name) && isPackageLike(text))
                        .map(TypeName::of));
        return new Meaning(type, false);
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
