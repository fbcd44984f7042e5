package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The builder types of {@code @Builder} and {@code @SuperBuilder}, on a type, a constructor or a static method. */
final class LombokBuilders {
    private final DraftType type;
    private final LombokAnnotations lombok;

    LombokBuilders(DraftType type, LombokAnnotations lombok) {
        this.type = type;
        this.lombok = lombok;
    }

    List<TypeHeader> add() {
        List<TypeHeader> builders = new ArrayList<>();
        lombok.onType("Builder")
                .ifPresent(annotation -> builders.add(builder(annotation, type.selfType(), builtFields(), false)));
        lombok.onType("SuperBuilder")
                .ifPresent(annotation -> builders.add(builder(annotation, type.selfType(), builtFields(), true)));
        for (BodyDeclaration<?> member : Members.of(type.declaration())) {
            if (member instanceof CallableDeclaration<?> callable) {
                lombok.find(callable, "Builder")
                        .ifPresent(annotation -> builders.add(ofCallable(annotation, callable)));
            }
        }
        return builders;
    }

    private List<FieldHeader> builtFields() {
        return type.instanceFields().stream()
                .filter(field -> !lombok.isInitialised(field)
                        || !field.modifiers().contains(Modifier.FINAL)
                        || lombok.isMarked(field, written -> written.endsWith("Default")))
                .toList();
    }

    private TypeHeader ofCallable(AnnotationExpr annotation, CallableDeclaration<?> callable) {
        TypeUse built = callable instanceof MethodDeclaration method
                ? type.unit().scope().typeUse(method.getType(), method)
                : type.selfType();
        List<FieldHeader> fields = callable.getParameters().stream()
                .map(parameter -> field(
                        built.name(),
                        parameter.getNameAsString(),
                        type.unit().scope().typeUse(parameter.getType(), parameter)))
                .toList();
        return builder(annotation, built, fields, false);
    }

    private TypeHeader builder(AnnotationExpr annotation, TypeUse built, List<FieldHeader> fields, boolean inherits) {
        TypeName name = type.name()
                .nested(Annotations.text(annotation, "builderClassName")
                        .orElse(built.name().simpleName() + "Builder"));
        addFactories(annotation, name, fields, inherits);
        DraftType builder = new DraftType(
                type.unit(),
                annotation,
                new TypeHeader(
                        name,
                        TypeHeader.Kind.CLASS,
                        inherits ? List.of() : type.written().typeParameters(),
                        Optional.of(superclass(inherits)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        false,
                        true,
                        type.written().location(),
                        AnnotationTexts.NONE));
        fields.forEach(field -> addSetters(builder, field, builder.selfType()));
        builder.generate(DraftType.constructor(name, List.of()));
        builder.generate(DraftType.method(
                name,
                Annotations.text(annotation, "buildMethodName").orElse("build"),
                List.of(),
                built,
                new GeneratedMethod.Build(DraftType.names(fields))));
        return builder.header();
    }

    private TypeUse superclass(boolean inherits) {
        return type.written()
                .superclass()
                .filter(parent -> inherits && !parent.name().equals(TypeName.OBJECT))
                .map(parent -> TypeUse.of(parent.name().nested(parent.name().simpleName() + "Builder")))
                .orElseGet(() -> TypeUse.of(TypeName.OBJECT));
    }

    private void addFactories(AnnotationExpr annotation, TypeName name, List<FieldHeader> fields, boolean inherits) {
        TypeUse result =
                new TypeUse(name, inherits ? List.of() : type.selfType().arguments());
        type.generate(DraftType.staticMethod(
                type.name(),
                Annotations.text(annotation, "builderMethodName").orElse("builder"),
                List.of(),
                result,
                Optional.of(new GeneratedMethod.BuilderFactory())));
        if (Annotations.isTrue(annotation, "toBuilder")) {
            type.generate(DraftType.method(
                    type.name(),
                    "toBuilder",
                    List.of(),
                    result,
                    new GeneratedMethod.ToBuilder(DraftType.names(fields))));
        }
    }

    private void addSetters(DraftType builder, FieldHeader field, TypeUse self) {
        FieldHeader own = field(builder.name(), field.name().name(), field.type());
        builder.add(own);
        setter(builder, own.name().name(), own, self);
        if (lombok.isOnField(field, "Singular")) {
            TypeUse element = field.type().argument(field.type().arguments().size() - 1);
            String single = lombok.onField(field, "Singular")
                    .flatMap(annotation -> Annotations.text(annotation, "value"))
                    .orElseGet(() -> singular(own.name().name()));
            builder.generate(DraftType.method(
                    builder.name(),
                    single,
                    List.of(field(builder.name(), own.name().name(), element)),
                    self,
                    new GeneratedMethod.Setter(own.name(), true)));
        }
    }

    private static void setter(DraftType builder, String name, FieldHeader field, TypeUse self) {
        builder.generate(DraftType.method(
                builder.name(), name, List.of(field), self, new GeneratedMethod.Setter(field.name(), true)));
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static FieldHeader field(TypeName owner, String name, TypeUse type) {
        return new FieldHeader(new FieldName(owner, name), type, Set.of(Modifier.PRIVATE), Set.of(), Optional.empty());
    }

    /** A builder class that the source writes in part and Lombok completes is one type. */
    static List<TypeHeader> merged(List<TypeHeader> headers) {
        Map<TypeName, TypeHeader> byName = new LinkedHashMap<>();
        headers.forEach(header -> byName.merge(header.name(), header, LombokBuilders::merge));
        return List.copyOf(byName.values());
    }

    private static TypeHeader merge(TypeHeader one, TypeHeader other) {
        DraftTypeMerge merge = new DraftTypeMerge(one, other);
        return merge.header();
    }
}
