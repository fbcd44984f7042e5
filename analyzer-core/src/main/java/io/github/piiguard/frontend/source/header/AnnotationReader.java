package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.piiguard.types.AnnotationTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what annotations of a type and of its members say. */
final class AnnotationReader {
    private final Constants constants;
    private final Map<String, String> texts = new TreeMap<>();

    AnnotationReader(Constants constants) {
        this.constants = constants;
    }

    AnnotationTexts of(Node declaration, List<BodyDeclaration<?>> body) {
        read("", declaration);
        if (declaration instanceof RecordDeclaration type) {
            type.getParameters().forEach(component -> read(component.getNameAsString(), component));
        }
        body.forEach(this::readMember);
        return texts.isEmpty() ? AnnotationTexts.NONE : new AnnotationTexts(texts);
    }

    private void readMember(BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration field) {
            field.getVariables().forEach(variable -> read(variable.getNameAsString(), field));
        } else if (member instanceof CallableDeclaration<?> callable) {
            NodeList<Parameter> parameters = callable.getParameters();
            String name = callable.isConstructorDeclaration()
                    ? "<init>"
                    : ((NodeWithSimpleName<?>) callable).getNameAsString();
            String place = AnnotationTexts.place(name, parameters.size());
            read(place, callable);
            for (int index = 0; index < parameters.size(); index++) {
                String parameter = place + "[" + index + "]";
                parameters.get(index).getAnnotations().forEach(annotation -> put(parameter, annotation, "", ""));
                read(parameter, parameters.get(index));
            }
        }
    }

    private void read(String place, Node declaration) {
        if (declaration instanceof NodeWithAnnotations<?> annotated) {
            annotated.getAnnotations().forEach(annotation -> read(place, annotation));
        }
    }

    private void read(String place, AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            read(place, annotation, "value", single.getMemberValue());
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                read(place, annotation, pair.getNameAsString(), pair.getValue());
            }
        }
    }

    /** Of several texts the first one counts. */
    private void read(String place, AnnotationExpr annotation, String member, Expression value) {
        boolean isList =
                value instanceof ArrayInitializerExpr array && array.getValues().isNonEmpty();
        Expression first = isList ? ((ArrayInitializerExpr) value).getValues().get(0) : value;
        constants.fold(first).ifPresent(text -> put(place, annotation, member, text));
    }

    private void put(String place, AnnotationExpr annotation, String member, String text) {
        texts.putIfAbsent(AnnotationTexts.key(place, Annotations.simpleName(annotation), member), text);
    }
}
