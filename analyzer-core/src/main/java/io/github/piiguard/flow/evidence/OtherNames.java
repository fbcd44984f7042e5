package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.AnnotationTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The names that a member has outside of the program, as annotations give them: in a table, a message or a file. */
final class OtherNames {
    private record Naming(String annotation, String member) {}

    private static final List<Naming> NAMINGS = List.of(
            new Naming("Column", "name"),
            new Naming("Column", "value"),
            new Naming("JsonProperty", "value"),
            new Naming("SerializedName", "value"),
            new Naming("Json", "name"),
            new Naming("JsonbProperty", "value"),
            new Naming("JSONField", "name"),
            new Naming("XmlElement", "name"),
            new Naming("XmlAttribute", "name"),
            new Naming("JacksonXmlProperty", "localName"),
            new Naming("ColumnInfo", "name"),
            new Naming("Field", "value"),
            new Naming("Field", "name"),
            new Naming("PropertyName", "value"),
            new Naming("BsonProperty", "value"),
            new Naming("DynamoDBAttribute", "attributeName"),
            new Naming("DatabaseField", "columnName"),
            new Naming("TableField", "value"),
            new Naming("CsvBindByName", "column"));

    /** What frameworks hand to the methods that answer a request or a message, by its name there. */
    private static final List<String> GIVEN = List.of(
            "RequestParam",
            "RequestHeader",
            "CookieValue",
            "PathVariable",
            "RequestPart",
            "RequestAttribute",
            "SessionAttribute",
            "MatrixVariable",
            "QueryParam",
            "HeaderParam",
            "CookieParam",
            "FormParam",
            "PathParam",
            "MatrixParam",
            "RestQuery",
            "RestHeader",
            "RestForm",
            "RestCookie",
            "RestPath",
            "QueryValue",
            "Header",
            "Param");

    private OtherNames() {}

    static Stream<String> ofField(AnnotationTexts texts, String field) {
        return names((annotation, member) -> texts.ofField(field, annotation, member));
    }

    /** Those of a method without parameters, and of the field or component that it is called after. */
    static Stream<String> ofAccessor(AnnotationTexts texts, String method) {
        return Stream.concat(
                ofField(texts, AnnotationTexts.place(method, 0)), ofField(texts, AccessorNames.property(method)));
    }

    /** Those of a parameter that a framework fills. */
    static Stream<String> ofParameter(AnnotationTexts texts, MethodSignature method, int index) {
        return GIVEN.stream().flatMap(annotation -> Stream.of("value", "name")
                .flatMap(member -> texts.ofParameter(method, index, annotation, member).stream()));
    }

    private static Stream<String> names(BiFunction<String, String, Optional<String>> texts) {
        return NAMINGS.stream()
                .flatMap(naming -> texts.apply(naming.annotation, naming.member).stream())
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
