package io.github.piiguard.types;

import io.github.piiguard.model.MethodSignature;
import java.util.Map;
import java.util.Optional;

/**
 * The constant texts in the annotations of a type and of its members, and the annotations of parameters, by place:
 * {@code "@FeignClient.url"}, {@code "address@Value.value"}, {@code "track/2[1]@Query.value"}. An annotation of a parameter
 * that says no more has the member {@code ""}.
 */
public record AnnotationTexts(Map<String, String> texts) {
    public static final AnnotationTexts NONE = new AnnotationTexts(Map.of());

    public AnnotationTexts {
        texts = Map.copyOf(texts);
    }

    /** The text of a member of one of the type's own annotations. */
    public Optional<String> ofType(String annotation, String member) {
        return at("", annotation, member);
    }

    public Optional<String> ofField(String field, String annotation, String member) {
        return at(field, annotation, member);
    }

    public Optional<String> ofMethod(MethodSignature method, String annotation, String member) {
        return at(place(method), annotation, member);
    }

    public Optional<String> ofParameter(MethodSignature method, int index, String annotation, String member) {
        return at(place(method) + "[" + index + "]", annotation, member);
    }

    /** Whether a parameter has the annotation, whatever it says. */
    public boolean isOnParameter(MethodSignature method, int index, String annotation) {
        return ofParameter(method, index, annotation, "").isPresent();
    }

    /** Where a text lies: a place, {@code ""} for the type itself, an annotation's simple name and its member. */
    public static String key(String place, String annotation, String member) {
        return place + "@" + annotation + "." + member;
    }

    /** The place of a method, or, followed by {@code [index]}, of its parameter. */
    public static String place(String method, int arity) {
        return method + "/" + arity;
    }

    private Optional<String> at(String place, String annotation, String member) {
        return Optional.ofNullable(texts.get(key(place, annotation, member)));
    }

    private static String place(MethodSignature method) {
        return place(method.name(), method.arity());
    }
}
