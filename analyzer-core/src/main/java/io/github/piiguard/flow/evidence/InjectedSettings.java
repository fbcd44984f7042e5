package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.Optional;
import java.util.Set;

/** What a framework fills from the program's settings: whatever it is called, it is no person's; only secrets stand there. */
final class InjectedSettings {
    private final TypeHierarchy types;
    private final Words known;

    InjectedSettings(TypeHierarchy types, Words known) {
        this.types = types;
        this.known = known;
    }

    /** Whether the field, or the constructor's parameter that it is called after, is a setting. */
    boolean contains(FieldName field) {
        Optional<TypeHeader> owner = types.header(field.owner()).filter(TypeHeader::isProject);
        return owner.filter(header -> isFilled(header.name())
                        || header.fields().stream().anyMatch(declared -> isSetting(header, declared, field.name()))
                        || isGivenToConstructor(header, field.name()))
                .isPresent();
    }

    /** Groups of settings are classes within the class that has the annotation, of which a field of it holds one. */
    private boolean isFilled(TypeName type) {
        String name = type.qualified();
        int end = name.lastIndexOf('.');
        return types.header(type)
                .filter(header -> isNamed(header.annotations(), WordList.SETTINGS_CLASS_ANNOTATIONS)
                        || (end > 0 && isHeld(type, TypeName.of(name.substring(0, end)))))
                .isPresent();
    }

    private boolean isHeld(TypeName group, TypeName outer) {
        return isFilled(outer)
                && types.header(outer).stream()
                        .flatMap(header -> header.fields().stream())
                        .anyMatch(field -> isOf(field.type(), group));
    }

    private static boolean isOf(TypeUse declared, TypeName group) {
        return declared.name().equals(group)
                || declared.arguments().stream().anyMatch(argument -> isOf(argument, group));
    }

    boolean contains(MethodSignature method, int parameter) {
        return types.header(method.owner())
                .map(TypeHeader::annotationTexts)
                .filter(texts -> isSetting(texts, method, parameter))
                .isPresent();
    }

    private boolean isSetting(TypeHeader owner, FieldHeader declared, String field) {
        return declared.name().name().equals(field)
                && isNamed(declared.annotations(), WordList.SETTINGS_ANNOTATIONS)
                && readsSettings(owner.annotationTexts().ofField(field, "Value", "value"));
    }

    /** An expression without a placeholder may read what a person entered: {@code #{jobParameters['email']}}. */
    private static boolean readsSettings(Optional<String> value) {
        return value.filter(text -> !text.contains("${")).isEmpty();
    }

    private boolean isGivenToConstructor(TypeHeader owner, String field) {
        return owner.methods().stream()
                .filter(method -> method.signature().isConstructor())
                .anyMatch(constructor -> isGiven(owner.annotationTexts(), constructor, field));
    }

    private boolean isGiven(AnnotationTexts texts, MethodHeader constructor, String field) {
        int index = constructor.parameterNames().indexOf(field);
        return index >= 0 && isSetting(texts, constructor.signature(), index);
    }

    private boolean isSetting(AnnotationTexts texts, MethodSignature method, int parameter) {
        return known.all(WordList.SETTINGS_ANNOTATIONS).stream()
                        .anyMatch(annotation -> texts.isOnParameter(method, parameter, annotation))
                && readsSettings(texts.ofParameter(method, parameter, "Value", "value"));
    }

    private boolean isNamed(Set<String> annotations, WordList wanted) {
        return annotations.stream().anyMatch(annotation -> known.has(wanted, annotation));
    }
}
