package io.github.piiguard.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A JSON text in the making: indented, in pure ASCII so that no name in it can act on a terminal or depend on an
 * encoding, with {@code \n} for line ends on every machine.
 */
final class JsonText {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** The text of one object, with a line end behind it. */
    static String render(Consumer<JsonText> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .createGenerator(text)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));
            new JsonText(generator).element(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return text.append('\n').toString();
    }

    /** An object as an array's element. */
    void element(Consumer<JsonText> fields) {
        write(json::writeStartObject);
        fields.accept(this);
        write(json::writeEndObject);
    }

    /** An object as a field's value. */
    void object(String name, Consumer<JsonText> fields) {
        write(() -> json.writeFieldName(name));
        element(fields);
    }

    void objects(String name, Runnable elements) {
        write(() -> json.writeArrayFieldStart(name));
        elements.run();
        write(json::writeEndArray);
    }

    <T> void objects(String name, Collection<T> values, Consumer<T> fields) {
        objects(name, () -> values.forEach(value -> element(object -> fields.accept(value))));
    }

    void field(String name, String value) {
        write(() -> json.writeStringField(name, value));
    }

    void field(String name, int value) {
        write(() -> json.writeNumberField(name, value));
    }

    void field(String name, boolean value) {
        write(() -> json.writeBooleanField(name, value));
    }

    void texts(String name, Collection<String> values) {
        write(() -> {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    void numbers(String name, Map<String, Integer> values) {
        object(name, object -> values.forEach(object::field));
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
    }

    /** One call of the generator. */
    private interface Writing {
        void run() throws IOException;
    }
}
