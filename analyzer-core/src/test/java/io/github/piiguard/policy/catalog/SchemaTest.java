package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SchemaTest {
    private static final String NAME = "pii-guard.schema.json";
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new String(Catalogue.bytes(NAME), StandardCharsets.UTF_8));

    static List<String> catalogueFiles() {
        return Catalogue.names();
    }

    @ParameterizedTest
    @MethodSource("catalogueFiles")
    void acceptsTheCatalogue(String name) {
        assertThat(SCHEMA.validate(tree(new String(Catalogue.bytes(name), StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sinks: [{method: track, vendor: acme, arguments: {0: propertys}}]",
                "sinks: [{metod: track, vendor: acme}]",
                "dataTypes: [{id: Loyalty, category: c, sensitivity: low}]",
                "propagators: [{method: a, flows: ['argument[x] -> return']}]",
                "propagators: [{method: a, flows: ['5 same this']}]",
                "propagators: [{method: a, flows: ['null copies this']}]",
                "propagators: [{method: a, flows: ['this same return where argument[0]']}]",
                "propagators: [{method: a, flows: ['this copies return where argument[0]']}]",
                "propagators: [{method: a, flows: ['argument[0] -> 5']}]",
                "propagators: [{method: a, flows: ['argument[0] -> this.text']}]",
                "propagators: [{method: a, flows: ['this.text.element -> return']}]",
                "propagators: [{method: a, flows: ['this.text same return']}]",
                "propagators: [{method: a, flows: ['clears this.text']}]",
                "propagators: [{method: a, flows: ['argument[0].text.text -> return']}]",
                "propagators: [{method: a, flows: ['argument[0] -> this.method(#log).parameter[0]']}]",
                "logCalls: [{type: a.Log, lines: [write]}]",
                "logCalls: [{type: a.Log, level: 'argument[0]'}]",
                "logCalls: [{type: a.Log, from: [a.Logger]}]",
                "logCalls: [{type: a.Log, lines: [write], level: return}]",
                "logCalls: [{type: a.Log, lines: [write], level: info}]",
                "words: {qualifier: [shredded]}",
                "words: {qualifiers: [Shredded]}",
                "words: {carrier-types: [a.b.Box]}",
                "words: {naming-annotations: [Column]}",
                "abbreviations: {Membr: member}",
                "abbreviations: {membr: club member}",
                "constants: [{field: HIGH, value: 3}]",
                "constants: [{field: 'a.B#C', value: high}]",
                "clientInterfaces: [{givenTo: ['a.Make#of'], others: body}]",
                "rules: [{allow: [email]}]"
            })
    void rejectsWhatTheReaderRejects(String policy) {
        assertThat(SCHEMA.validate(tree(policy))).isNotEmpty();
    }

    @Test
    void isPublishedUnchanged() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", NAME)))
                .isEqualTo(new String(Catalogue.bytes(NAME), StandardCharsets.UTF_8));
    }

    private static JsonNode tree(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(loaded);
    }
}
