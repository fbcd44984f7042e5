package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;

/** The members of type declarations. */
public final class Members {
    private Members() {}

    /** The members of a type, of an anonymous class or of an enum constant's body, in source order. */
    public static List<BodyDeclaration<?>> of(Node declaration) {
        if (declaration instanceof TypeDeclaration<?> type) {
            return List.copyOf(type.getMembers());
        }
        if (declaration instanceof EnumConstantDeclaration constant) {
            return List.copyOf(constant.getClassBody());
        }
        return declaration instanceof ObjectCreationExpr creation
                ? creation.getAnonymousClassBody()
                        .<List<BodyDeclaration<?>>>map(List::copyOf)
                        .orElseGet(List::of)
                : List.of();
    }
}
