package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.piiguard.policy.WordList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds what the documents say about policy files against the reader and the schema. */
class PolicyDocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String SCHEMA = new String(Catalogue.bytes("pii-guard.schema.json"), StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    static List<String> examples() throws IOException {
        List<String> result = new ArrayList<>();
        for (String document : List.of("README.md", "docs/findings.md", "docs/policy.md")) {
            result.addAll(examplesIn(document));
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatTheReaderAccepts(String example) throws IOException {
        Path file = Files.writeString(directory.resolve("pii-guard.yml"), example);
        PolicyRequest request = new PolicyRequest(Optional.of(file), List.of(), List.of());

        assertThatCode(() -> PolicyReader.read(request)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatTheSchemaAccepts(String example) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

        assertThat(schema.validate(tree(example))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/findings.md", "docs/policy.md"})
    void hasAnExample(String document) throws IOException {
        assertThat(examplesIn(document)).isNotEmpty();
    }

    @Test
    void showsEverySection() throws IOException {
        JsonNode example = tree(examplesIn("docs/policy.md").get(0));

        assertThat(example.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(() -> schema().get(
                        "properties")
                .fieldNames());
    }

    @Test
    void explainsEveryWordOfTheFormat() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/policy.md"));

        assertThat(words(schema().get("$defs"))).hasSizeGreaterThan(50).allSatisfy(word -> assertThat(text)
                .contains("`" + word + "`"));
    }

    @Test
    void explainsEveryListOfWords() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/policy.md"));

        assertThat(WordList.values()).extracting(WordList::id).allSatisfy(list -> assertThat(text)
                .contains("| `" + list + "` |"));
        assertThat(schema().at("/properties/words/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(WordList.values()).map(WordList::id).toList());
    }

    /** The keys and the fixed values that entries may hold. */
    private static Set<String> words(JsonNode node) {
        Set<String> result = new TreeSet<>();
        for (JsonNode properties : node.findValues("properties")) {
            properties.fieldNames().forEachRemaining(result::add);
        }
        for (JsonNode values : node.findValues("enum")) {
            values.forEach(value -> result.add(value.asText()));
        }
        return result;
    }

    private static List<String> examplesIn(String document) throws IOException {
        return YAML.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(SCHEMA);
        } catch (IOException e) {
            throw new IllegalStateException("the schema is no JSON", e);
        }
    }

    private static JsonNode tree(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(loaded);
    }
}
