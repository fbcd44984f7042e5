package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads annotations of declarations by their simple names. */
final class Annotations {
    private Annotations() {}

    static Set<String> of(Node declaration) {
        Set<String> names = new TreeSet<>();
        if (declaration instanceof NodeWithAnnotations<?> annotated) {
            annotated.getAnnotations().forEach(annotation -> names.add(simpleName(annotation)));
        }
        return names;
    }

    static Optional<AnnotationExpr> find(Node declaration, String simpleName) {
        return declaration instanceof NodeWithAnnotations<?> annotated
                ? annotated.getAnnotations().stream()
                        .filter(annotation -> simpleName(annotation).equals(simpleName))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isTrue(AnnotationExpr annotation, String member) {
        return value(annotation, member)
                .filter(value -> value.isBooleanLiteralExpr()
                        && value.asBooleanLiteralExpr().getValue())
                .isPresent();
    }

    static Optional<String> text(AnnotationExpr annotation, String member) {
        return value(annotation, member)
                .filter(Expression::isStringLiteralExpr)
                .map(value -> value.asStringLiteralExpr().asString())
                .filter(text -> !text.isBlank());
    }

    /** The strings of an array member, or its only string. */
    static List<String> texts(AnnotationExpr annotation, String member) {
        return value(annotation, member).stream()
                .flatMap(value -> value instanceof ArrayInitializerExpr array
                        ? array.getValues().stream()
                        : List.of(value).stream())
                .filter(StringLiteralExpr.class::isInstance)
                .map(value -> ((StringLiteralExpr) value).asString())
                .toList();
    }

    private static Optional<Expression> value(AnnotationExpr annotation, String member) {
        if (annotation instanceof SingleMemberAnnotationExpr single && member.equals("value")) {
            return Optional.of(single.getMemberValue());
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(member))
                        .map(pair -> pair.getValue())
                        .findFirst()
                : Optional.empty();
    }

    static String simpleName(AnnotationExpr annotation) {
        String name = annotation.getNameAsString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
