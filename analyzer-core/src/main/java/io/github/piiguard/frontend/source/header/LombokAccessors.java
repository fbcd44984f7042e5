package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Getters, setters and withers that Lombok writes for a type. */
final class LombokAccessors {
    private final DraftType type;
    private final LombokAnnotations lombok;

    LombokAccessors(DraftType type, LombokAnnotations lombok) {
        this.type = type;
        this.lombok = lombok;
    }

    void add() {
        boolean readable = lombok.isOnType("Data") || lombok.isOnType("Value") || lombok.isOnType("Getter");
        boolean writable = lombok.isOnType("Data") || lombok.isOnType("Setter");
        boolean copied = lombok.isOnType("With") || lombok.isOnType("Wither");
        for (FieldHeader field : type.instanceFields()) {
            if (readable || lombok.isOnField(field, "Getter")) {
                getter(field);
            }
            if ((writable && !field.modifiers().contains(Modifier.FINAL)) || lombok.isOnField(field, "Setter")) {
                setter(field);
            }
            if (copied || lombok.isOnField(field, "With") || lombok.isOnField(field, "Wither")) {
                wither(field);
            }
        }
        staticGetters();
    }

    private void staticGetters() {
        type.fields().stream()
                .filter(FieldHeader::isStatic)
                .filter(field -> lombok.isOnField(field, "Getter"))
                .forEach(field -> type.generate(DraftType.staticMethod(
                        type.name(),
                        getterName(field),
                        List.of(),
                        field.type(),
                        Optional.of(new GeneratedMethod.Getter(field.name())))));
    }

    private void getter(FieldHeader field) {
        MethodHeader getter = DraftType.method(
                type.name(), getterName(field), List.of(), field.type(), new GeneratedMethod.Getter(field.name()));
        type.generate(annotated(getter, field.annotations()));
    }

    private void setter(FieldHeader field) {
        boolean fluent = isAccessor(field, "fluent");
        boolean chained = fluent || isAccessor(field, "chain");
        type.generate(DraftType.method(
                type.name(),
                fluent ? field.name().name() : "set" + capitalised(propertyName(field)),
                List.of(field),
                chained ? type.selfType() : TypeUse.of(TypeName.VOID),
                new GeneratedMethod.Setter(field.name(), chained)));
    }

    private void wither(FieldHeader field) {
        type.generate(DraftType.method(
                type.name(),
                "with" + capitalised(propertyName(field)),
                List.of(field),
                type.selfType(),
                new GeneratedMethod.Wither(field.name())));
    }

    private String getterName(FieldHeader field) {
        if (isAccessor(field, "fluent")) {
            return field.name().name();
        }
        String prefix = isPrimitiveBoolean(field) ? "is" : "get";
        return prefix + capitalised(propertyName(field));
    }

    private boolean isAccessor(FieldHeader field, String member) {
        Optional<AnnotationExpr> accessors = lombok.onField(field, "Accessors").or(() -> lombok.onType("Accessors"));
        return accessors
                .filter(annotation -> Annotations.isTrue(annotation, member))
                .isPresent();
    }

    /** A primitive boolean field {@code isActive} is the property {@code active}. */
    private static String propertyName(FieldHeader field) {
        String name = field.name().name();
        boolean hasPrefix = isPrimitiveBoolean(field)
                && name.length() > 2
                && name.startsWith("is")
                && Character.isUpperCase(name.charAt(2));
        return hasPrefix ? name.substring(2) : name;
    }

    private static boolean isPrimitiveBoolean(FieldHeader field) {
        return field.type().name().qualified().equals("boolean");
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The same method with annotations, as those of a record component or of Lombok's field hold for the getter too. */
    static MethodHeader annotated(MethodHeader method, Set<String> annotations) {
        return new MethodHeader(
                method.signature(),
                method.typeParameters(),
                method.parameterTypes(),
                method.parameterNames(),
                method.returnType(),
                method.modifiers(),
                annotations,
                method.generated());
    }
}
