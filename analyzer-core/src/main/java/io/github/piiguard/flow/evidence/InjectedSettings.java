package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a framework fills from the program's settings: whatever it is called, it is no person's; only secrets stand there. */
final class InjectedSettings {
    private static final List<String> ON_MEMBERS = List.of("Value", "ConfigProperty");
    private static final List<String> ON_TYPES = List.of("ConfigurationProperties", "ConfigMapping");

    private final TypeHierarchy types;

    InjectedSettings(TypeHierarchy types) {
        this.types = types;
    }

    /** Whether the field, or the constructor's parameter that it is called after, is a setting. */
    boolean contains(FieldName field) {
        Optional<TypeHeader> owner = types.header(field.owner()).filter(TypeHeader::isProject);
        return owner.filter(header -> isNamed(header.annotations(), ON_TYPES)
                        || header.fields().stream().anyMatch(declared -> isSetting(declared, field.name()))
                        || isGivenToConstructor(header, field.name()))
                .isPresent();
    }

    boolean contains(MethodSignature method, int parameter) {
        return types.header(method.owner())
                .map(TypeHeader::annotationTexts)
                .filter(texts -> isSetting(texts, method, parameter))
                .isPresent();
    }

    private static boolean isSetting(FieldHeader declared, String field) {
        return declared.name().name().equals(field) && isNamed(declared.annotations(), ON_MEMBERS);
    }

    private static boolean isGivenToConstructor(TypeHeader owner, String field) {
        return owner.methods().stream()
                .filter(method -> method.signature().isConstructor())
                .anyMatch(constructor -> isGiven(owner.annotationTexts(), constructor, field));
    }

    private static boolean isGiven(AnnotationTexts texts, MethodHeader constructor, String field) {
        int index = constructor.parameterNames().indexOf(field);
        return index >= 0 && isSetting(texts, constructor.signature(), index);
    }

    private static boolean isSetting(AnnotationTexts texts, MethodSignature method, int parameter) {
        return ON_MEMBERS.stream().anyMatch(annotation -> Set.of("", "value", "name").stream()
                .anyMatch(member ->
                        texts.ofParameter(method, parameter, annotation, member).isPresent()));
    }

    private static boolean isNamed(Set<String> annotations, List<String> wanted) {
        return wanted.stream().anyMatch(annotations::contains);
    }
}
