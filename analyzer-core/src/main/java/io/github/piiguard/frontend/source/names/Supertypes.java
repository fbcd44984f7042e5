package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.type.Type;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** The supertypes that declarations name in the source. */
public final class Supertypes {
    private Supertypes() {}

    /** The types after {@code extends} and {@code implements}, or the type that an anonymous class extends. */
    public static List<TypeUse> of(Node declaration, Unit unit) {
        List<TypeUse> supertypes = new ArrayList<>();
        for (Type type : written(declaration)) {
            supertypes.add(unit.scope().typeUse(type, type));
        }
        if (declaration instanceof EnumConstantDeclaration) {
            TypeName constants = unit.scope().enclosingType(declaration);
            supertypes.add(TypeUse.of(constants));
        }
        return supertypes;
    }

    private static List<Type> written(Node declaration) {
        List<Type> types = new ArrayList<>();
        if (declaration instanceof NodeWithExtends<?> extending) {
            types.addAll(extending.getExtendedTypes());
        }
        if (declaration instanceof NodeWithImplements<?> implementing) {
            types.addAll(implementing.getImplementedTypes());
        }
        if (declaration instanceof ObjectCreationExpr creation) {
            types.add(creation.getType());
        }
        return types;
    }
}
