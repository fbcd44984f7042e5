package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import io.github.piiguard.types.AnnotationTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The names that a member has outside of the program, as annotations give them: in a table, a message or a file. */
record OtherNames(Words known) {
    Stream<String> ofField(AnnotationTexts texts, String field) {
        return names((annotation, member) -> texts.ofField(field, annotation, member));
    }

    /** Those of a method without parameters, and of the field or component that it is called after. */
    Stream<String> ofAccessor(AnnotationTexts texts, String method) {
        return Stream.concat(
                ofField(texts, AnnotationTexts.place(method, 0)), ofField(texts, AccessorNames.property(method)));
    }

    /** Those of a parameter that a framework fills. */
    Stream<String> ofParameter(AnnotationTexts texts, MethodSignature method, int index) {
        return known.all(WordList.GIVEN_ANNOTATIONS).stream().flatMap(annotation -> Stream.of("value", "name")
                .flatMap(member -> texts.ofParameter(method, index, annotation, member).stream()));
    }

    private Stream<String> names(BiFunction<String, String, Optional<String>> texts) {
        return known.all(WordList.NAMING_ANNOTATIONS).stream()
                .map(naming -> naming.split("#", -1))
                .flatMap(naming -> texts.apply(naming[0], naming[1]).stream())
                .map(String::strip)
                .map(OtherNames::lastPart)
                .filter(name -> !name.isEmpty())
                // A column is often written in capitals, in which a field would be a constant.
                .map(name -> name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
