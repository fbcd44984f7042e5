package io.github.piiguard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Holds the documents against the plugin's descriptor, and their links against the files that are there. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void namesEveryGoal() throws Exception {
        String goals = text("docs/goals.md");

        assertThat(texts("mojo", "goal"))
                .contains("check", "report", "init", "help")
                .allSatisfy(goal -> assertThat(goals).contains("| `pii-guard:" + goal + "` |"));
    }

    @Test
    void explainsEveryPropertyWithItsDefault() throws Exception {
        String goals = text("docs/goals.md");

        assertThat(properties()).hasSizeGreaterThan(8).allSatisfy(property -> assertThat(goals)
                .contains(property));
    }

    @Test
    void explainsWhatStandsInThePomOnly() throws Exception {
        String goals = text("docs/goals.md");

        assertThat(texts("parameter", "name")).contains("sources", "sinks");
        assertThat(goals).contains("| `sources` |", "| `sinks` |");
    }

    @Test
    void explainsEveryValueOfFailOn() throws IOException {
        String readme = text("README.md");

        assertThat(FailOn.values()).allSatisfy(value -> assertThat(readme).containsPattern("\\| `" + value + "`"));
    }

    @Test
    void showsTheVersionThatIsBuilt() throws Exception {
        String version = texts("plugin", "version").get(0);

        assertThat(text("README.md"))
                .contains("<version>" + version + "</version>", "pii-guard-maven-plugin:" + version + ":check");
        assertThat(text("docs/goals.md")).contains("pii-guard-maven-plugin:" + version + ":check");
        assertThat(text("test-fixtures/demo-shop/pom.xml"))
                .contains("<pii-guard.version>" + version + "</pii-guard.version>");
    }

    @Test
    void linksToFilesThatAreThere() throws IOException {
        for (Path document : documents()) {
            Path directory = Objects.requireNonNull(document.getParent());
            assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                    .as(document.toString())
                    .allSatisfy(target -> assertThat(directory.resolve(target)).exists());
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            List<Path> documents = Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            assertThat(documents).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/policy.md"));
            return documents;
        }
    }

    /** The start of each property's line: its name, and its default where the goal itself has one. */
    private static List<String> properties() throws Exception {
        List<String> result = new ArrayList<>();
        NodeList configurations = descriptor().getElementsByTagName("configuration");
        for (int i = 0; i < configurations.getLength(); i++) {
            NodeList parameters = ((Element) configurations.item(i)).getElementsByTagName("*");
            for (int j = 0; j < parameters.getLength(); j++) {
                Element parameter = (Element) parameters.item(j);
                String property = parameter.getTextContent().replaceAll("[${}]", "");
                if (property.startsWith("pii-guard.")) {
                    String value = parameter.getAttribute("default-value");
                    result.add("| `" + property + "` |" + (value.isEmpty() ? "" : " `" + value + "` |"));
                }
            }
        }
        return result;
    }

    /** The text of each element of that name whose parent has the other name. */
    private static List<String> texts(String parent, String name) throws Exception {
        List<String> result = new ArrayList<>();
        NodeList elements = descriptor().getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i).getParentNode().getNodeName().equals(parent)) {
                result.add(elements.item(i).getTextContent());
            }
        }
        return result;
    }

    private static Document descriptor() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream stream =
                Objects.requireNonNull(CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml"))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
