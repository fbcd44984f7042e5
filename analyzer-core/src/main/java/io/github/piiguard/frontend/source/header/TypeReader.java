package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.frontend.source.names.Supertypes;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHeader.Kind;
import java.util.List;
import java.util.Optional;

/** Reads what a type declaration writes. */
final class TypeReader {
    private static final TypeUse OBJECT = TypeUse.of(TypeName.OBJECT);

    private TypeReader() {}

    static DraftType read(Unit unit, TypeName name, Node declaration) {
        Kind kind = kind(declaration);
        List<TypeUse> supertypes = Supertypes.of(declaration, unit);
        Optional<TypeUse> superclass = superclass(declaration, name, kind, supertypes);
        MemberReader members = new MemberReader(unit, name, kind);
        List<BodyDeclaration<?>> body = Members.of(declaration);
        return new DraftType(
                unit,
                declaration,
                new TypeHeader(
                        name,
                        kind,
                        typeParameters(declaration),
                        superclass,
                        supertypes.stream()
                                .filter(type -> superclass.filter(type::equals).isEmpty())
                                .toList(),
                        members.fields(declaration, body),
                        members.methods(body),
                        Annotations.of(declaration),
                        isAbstract(declaration),
                        true,
                        unit.location(declaration),
                        new AnnotationReader(new Constants(unit)).of(declaration, body)));
    }

    private static Kind kind(Node declaration) {
        if (declaration instanceof ClassOrInterfaceDeclaration type && type.isInterface()) {
            return Kind.INTERFACE;
        }
        if (declaration instanceof RecordDeclaration) {
            return Kind.RECORD;
        }
        if (declaration instanceof AnnotationDeclaration) {
            return Kind.ANNOTATION;
        }
        return declaration instanceof EnumDeclaration ? Kind.ENUM : Kind.CLASS;
    }

    private static Optional<TypeUse> superclass(Node declaration, TypeName name, Kind kind, List<TypeUse> supertypes) {
        return switch (kind) {
            case INTERFACE, ANNOTATION -> Optional.empty();
            case RECORD -> Optional.of(TypeUse.of("java.lang.Record"));
            case ENUM -> Optional.of(new TypeUse(TypeName.of("java.lang.Enum"), List.of(TypeUse.of(name))));
            case CLASS -> Optional.of(extended(declaration, supertypes));
        };
    }

    /**
     * An anonymous class may extend a class or implement an interface; which one is not known here, so its type counts as
     * the superclass.
     */
    private static TypeUse extended(Node declaration, List<TypeUse> supertypes) {
        boolean hasExtends = !(declaration instanceof ClassOrInterfaceDeclaration type)
                || !type.getExtendedTypes().isEmpty();
        return hasExtends && !supertypes.isEmpty() ? supertypes.get(0) : OBJECT;
    }

    private static List<String> typeParameters(Node declaration) {
        return declaration instanceof NodeWithTypeParameters<?> generic
                ? generic.getTypeParameters().stream()
                        .map(parameter -> parameter.getNameAsString())
                        .toList()
                : List.of();
    }

    private static boolean isAbstract(Node declaration) {
        return (declaration instanceof ClassOrInterfaceDeclaration type && (type.isInterface() || type.isAbstract()))
                || declaration instanceof AnnotationDeclaration;
    }
}
