package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugRanker;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What a finding looks like in SpotBugs and its reports. */
class ReportedBugsIT {
    @TempDir
    Path root;

    private SampleShop shop;

    @BeforeEach
    void writeShop() throws IOException {
        shop = new SampleShop(root);
    }

    @Test
    void leadsFromTheReadToTheCallThatHandsItOver() throws IOException {
        BugInstance bug = theOne("email", shop.run());

        assertThat(bug.getType()).isEqualTo("PII_LEAK");
        assertThat(bug.getBugPattern().getCategory()).isEqualTo("SECURITY");
        assertThat(bug.getBugPattern().getAbbrev()).isEqualTo("PII");
        assertThat(bug.getCWEid()).isEqualTo(359);
        assertThat(bug.getPriority()).isEqualTo(Priorities.HIGH_PRIORITY);
        assertThat(bug.getPrimaryClass().getClassName()).isEqualTo("shop.Tracking");
        assertThat(bug.getPrimaryMethod().getMethodName()).isEqualTo("send");
        assertThat(bug.getPrimaryMethod().getMethodSignature()).isEqualTo("(Ljava/lang/String;)V");
        assertThat(bug.getPrimarySourceLineAnnotation().getStartLine()).isEqualTo(10);
        assertThat(bug.getMessageWithoutPrefix())
                .isEqualTo("email reaches PostHog (properties, key \"contact\"): Customer#getEmail is handed to"
                        + " PostHog.capture in shop.Tracking.send(String)");
        assertThat(Bugs.steps(bug))
                .extracting(SourceLineAnnotation::toString)
                .containsExactly(
                        "reads Customer#getEmail at Checkout.java:[line 7]",
                        "passed to Tracking#send at Checkout.java:[line 7]",
                        "handed to PostHog.capture as properties at Tracking.java:[line 10]");
    }

    @Test
    void namesTheDataAndWhoReceivesIt() throws IOException {
        BugInstance bug = theOne("password", shop.run());

        assertThat(Bugs.text(bug, "data:")).isEqualTo("password");
        assertThat(Bugs.text(bug, "vendor:")).isEqualTo("PostHog");
        assertThat(bug.getProperty("pii-guard.vendor")).isEqualTo("posthog");
    }

    @Test
    void namesTheMethodThatALambdaIsWrittenIn() throws IOException {
        BugInstance bug = theOne("phone", shop.run());

        assertThat(bug.getPrimaryMethod().getMethodName()).isEqualTo("sendAll");
    }

    @Test
    void ranksBySeverity() throws IOException {
        SpotBugsRun run = shop.run();

        assertThat(theOne("password", run).getType()).isEqualTo("SECRET_LEAK");
        assertThat(BugRanker.findRank(theOne("password", run))).isEqualTo(4);
        assertThat(BugRanker.findRank(theOne("email", run))).isEqualTo(8);
        assertThat(BugRanker.findRank(theOne("user-id", run))).isEqualTo(13);
    }

    @Test
    void writesXmlThatSpotBugsSchemaAllows() throws IOException, SAXException {
        shop.run();

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(BugInstance.class.getResource("/bugcollection.xsd"))
                .newValidator()
                .validate(new StreamSource(root.resolve("spotbugs.xml").toFile()));
    }

    @Test
    void appearsInSarif() throws IOException {
        Path sarif = root.resolve("spotbugs.sarif");

        shop.run("-sarif=" + sarif);

        assertThat(sarif)
                .content()
                .contains(
                        "\"ruleId\":\"PII_LEAK\"",
                        "\"ruleId\":\"SECRET_LEAK\"",
                        "\"id\":\"359\"",
                        "\"Customer#getEmail\"",
                        "\"uri\":\"shop/Tracking.java\"",
                        "\"startLine\":10");
    }

    /** What docs/spotbugs.md says of it, and why there is {@code pii-guard.outputDirectory}. */
    @Test
    void losesTheStepsInSpotBugsOwnSarif() throws IOException {
        Path sarif = root.resolve("spotbugs.sarif");

        assertThat(Bugs.steps(theOne("email", shop.run("-sarif=" + sarif)))).hasSize(3);

        assertThat(sarif).content().doesNotContain("codeFlows", "relatedLocations", "Checkout.java");
    }

    @Test
    void appearsInHtml() throws IOException {
        Path html = root.resolve("spotbugs.html");

        shop.run("-html=" + html);

        assertThat(html)
                .content()
                .contains(
                        "email reaches PostHog",
                        "reads Customer#getEmail at Checkout.java:[line 7]",
                        "How to mend it.");
    }

    @Test
    void writesNamesOfTheProgramAsText() throws IOException {
        Path html = root.resolve("spotbugs.html");
        shop.write("Tracking", SampleShop.TRACKING.replace("contact", "<img src=x onerror=alert(1)>&"));

        SpotBugsRun run = shop.run("-html=" + html);

        assertThat(theOne("email", run).getMessageWithoutPrefix()).contains("key \"<img src=x onerror=alert(1)>&\"");
        assertThat(html)
                .content()
                .contains("&lt;img src=x onerror=alert(1)&gt;&amp;")
                .doesNotContain("<img src=x");
    }

    @Test
    void writesTheReportsOfTheMavenGoalsWhereAsked() throws IOException {
        Path output = root.resolve("reports");

        Properties.with("pii-guard.outputDirectory", output.toString(), () -> shop.run());

        assertThat(Files.readString(output.resolve("pii-guard.sarif"))).contains("codeFlows");
        assertThat(Files.readString(output.resolve("pii-guard.json"))).contains("\"sinkPoints\"");
    }

    @Test
    void isShownAtTheStepInTheClassThatIsAnalysed() throws IOException {
        BugInstance bug = theOne("email", shop.run("-onlyAnalyze", "shop.Checkout"));

        assertThat(bug.getPrimaryClass().getClassName()).isEqualTo("shop.Checkout");
        assertThat(bug.getPrimaryMethod().getMethodName()).isEqualTo("paid");
        assertThat(bug.getPrimarySourceLineAnnotation().getStartLine()).isEqualTo(7);
        assertThat(Bugs.steps(bug)).hasSize(3);
    }

    private static BugInstance theOne(String dataType, SpotBugsRun run) {
        List<BugInstance> all = run.bugs().stream()
                .filter(bug -> Bugs.text(bug, "data:").equals(dataType))
                .toList();
        assertThat(all).as(dataType).hasSize(1);
        return all.get(0);
    }
}
