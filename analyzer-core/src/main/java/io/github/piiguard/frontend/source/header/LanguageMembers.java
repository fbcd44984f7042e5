package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.TypeHeader.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members that the language adds to a declaration: record accessors, enum methods, implicit constructors. */
final class LanguageMembers {
    private LanguageMembers() {}

    static void addTo(DraftType type) {
        if (type.declaration() instanceof RecordDeclaration) {
            addRecordMembers(type);
        } else if (type.declaration() instanceof EnumDeclaration) {
            addEnumMembers(type);
        }
        if (type.written().kind() == Kind.ENUM || type.declaration() instanceof ClassOrInterfaceDeclaration) {
            addDefaultConstructor(type);
        }
    }

    private static void addRecordMembers(DraftType type) {
        List<FieldHeader> components = type.instanceFields();
        type.generate(DraftType.constructor(type.name(), components));
        for (FieldHeader component : components) {
            MethodHeader accessor = DraftType.method(
                    type.name(),
                    component.name().name(),
                    List.of(),
                    component.type(),
                    new GeneratedMethod.Getter(component.name()));
            type.generate(LombokAccessors.annotated(accessor, component.annotations()));
        }
        type.generate(DraftType.method(
                type.name(),
                "toString",
                List.of(),
                TypeUse.STRING,
                new GeneratedMethod.Text(DraftType.names(components))));
    }

    private static void addEnumMembers(DraftType type) {
        TypeUse self = TypeUse.of(type.name());
        FieldHeader text = new FieldHeader(
                new FieldName(type.name(), "name"), TypeUse.STRING, Set.of(), Set.of(), Optional.empty());
        type.generate(DraftType.staticMethod(type.name(), "values", List.of(), self.arrayOf(), Optional.empty()));
        type.generate(DraftType.staticMethod(type.name(), "valueOf", List.of(text), self, Optional.empty()));
    }

    private static void addDefaultConstructor(DraftType type) {
        // Lombok's constructors take the default constructor's place.
        if (type.written().kind() != Kind.INTERFACE
                && !type.hasConstructor()
                && !LombokMembers.makesConstructor(type)) {
            type.generate(DraftType.constructor(type.name(), List.of()));
        }
    }
}
