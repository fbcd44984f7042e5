package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.types.FieldHeader;
import java.util.Optional;
import java.util.function.Predicate;

/** Lombok's annotations on a type and on its fields. */
final class LombokAnnotations {
    private final DraftType type;

    LombokAnnotations(DraftType type) {
        this.type = type;
    }

    /** The annotation of that simple name on the type, if it is Lombok's. */
    Optional<AnnotationExpr> onType(String simpleName) {
        return find(type.declaration(), simpleName);
    }

    boolean isOnType(String simpleName) {
        return onType(simpleName).isPresent();
    }

    /** The annotation of that simple name on a declaration of the type, if it is Lombok's. */
    Optional<AnnotationExpr> find(Node declaration, String simpleName) {
        return Annotations.find(declaration, simpleName).filter(this::isLombok);
    }

    Optional<AnnotationExpr> onField(FieldHeader field, String simpleName) {
        return declaration(field).flatMap(declaration -> find(declaration, simpleName));
    }

    boolean isOnField(FieldHeader field, String simpleName) {
        return onField(field, simpleName).isPresent();
    }

    boolean isInitialised(FieldHeader field) {
        return declaration(field)
                .filter(declaration -> declaration.getVariables().stream()
                        .filter(variable -> isNamed(variable, field))
                        .anyMatch(variable -> variable.getInitializer().isPresent()))
                .isPresent();
    }

    /** Whether a field carries an annotation written in exactly this way. */
    boolean isMarked(FieldHeader field, Predicate<String> writtenName) {
        return declaration(field)
                .filter(declaration -> declaration.getAnnotations().stream()
                        .anyMatch(annotation -> writtenName.test(annotation.getNameAsString())))
                .isPresent();
    }

    private Optional<FieldDeclaration> declaration(FieldHeader field) {
        for (BodyDeclaration<?> member : Members.of(type.declaration())) {
            if (member instanceof FieldDeclaration declaration
                    && declaration.getVariables().stream().anyMatch(variable -> isNamed(variable, field))) {
                return Optional.of(declaration);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(VariableDeclarator variable, FieldHeader field) {
        return variable.getNameAsString().equals(field.name().name());
    }

    /** An annotation that an import names as somebody else's is not Lombok's; one that nothing names may be. */
    private boolean isLombok(AnnotationExpr annotation) {
        return type.unit()
                .scope()
                .typeNamed(annotation.getNameAsString(), annotation)
                .map(name -> name.qualified().startsWith("lombok."))
                .orElse(true);
    }
}
