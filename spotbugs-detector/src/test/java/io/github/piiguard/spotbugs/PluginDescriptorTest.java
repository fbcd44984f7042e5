package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.FindBugs2;
import io.github.piiguard.finding.Weakness;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.Node;
import org.dom4j.io.SAXReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class PluginDescriptorTest {
    private static final Set<String> RULES =
            Arrays.stream(Weakness.values()).map(Weakness::name).collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @CsvSource({"/findbugs.xml, /findbugsplugin.xsd", "/messages.xml, /messagecollection.xsd"})
    void isValidBySpotBugsOwnSchema(String descriptor, String schema) throws IOException, SAXException {
        try (InputStream stream = open(descriptor)) {
            schema(schema).newValidator().validate(new StreamSource(stream));
        }
    }

    @Test
    void describesEachRuleOnce() throws IOException, DocumentException {
        assertThat(values(read("/findbugs.xml"), "//BugPattern/@type")).containsExactlyInAnyOrderElementsOf(RULES);
        assertThat(values(read("/messages.xml"), "//BugPattern/@type")).containsExactlyInAnyOrderElementsOf(RULES);
        assertThat(values(read("/findbugs.xml"), "//Detector/@reports"))
                .singleElement()
                .satisfies(reports -> assertThat(reports.split(",")).containsExactlyInAnyOrderElementsOf(RULES));
    }

    @Test
    void givesEachRuleTheNumberThatTheOtherReportsGiveIt() throws IOException, DocumentException {
        for (Node pattern : read("/findbugs.xml").selectNodes("//BugPattern")) {
            int cwe =
                    Weakness.valueOf(((Element) pattern).attributeValue("type")).cwe();

            assertThat(((Element) pattern).attributeValue("cweid")).isEqualTo(String.valueOf(cwe));
        }
    }

    @Test
    void namesTheDetectorThatExists() throws IOException, DocumentException {
        assertThat(values(read("/findbugs.xml"), "//Detector/@class")).containsExactly(LeakDetector.class.getName());
        assertThat(values(read("/messages.xml"), "//Detector/@class")).containsExactly(LeakDetector.class.getName());
    }

    @Test
    void saysWhatWhyAndHowToMendWithExamples() throws IOException, DocumentException {
        for (Node pattern : read("/messages.xml").selectNodes("//BugPattern")) {
            assertThat(((Element) pattern).elementText("Details"))
                    .contains("<b>What.</b>", "<b>Why.</b>", "<b>How to mend it.</b>", "Before:", "After:");
        }
    }

    @Test
    void ranksEachRule() throws IOException {
        try (InputStream stream = open("/bugrank.txt")) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .allMatch(line -> line.matches("([1-9]|1[0-9]|20) BugPattern [A-Z_]+"))
                    .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .containsExactlyInAnyOrderElementsOf(RULES);
        }
    }

    private static Schema schema(String name) throws SAXException {
        URL url = FindBugs2.class.getResource(name);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(url);
    }

    /** SpotBugs' own jar has files of the same names. */
    private static InputStream open(String name) throws IOException {
        URL classes = LeakDetector.class.getProtectionDomain().getCodeSource().getLocation();
        return new URL(classes, name.substring(1)).openStream();
    }

    private static Document read(String name) throws IOException, DocumentException {
        try (InputStream stream = open(name)) {
            return new SAXReader().read(stream);
        }
    }

    private static List<String> values(Document document, String path) {
        return document.selectNodes(path).stream().map(Node::getText).collect(Collectors.toList());
    }
}
