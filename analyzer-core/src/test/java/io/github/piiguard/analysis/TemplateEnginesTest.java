package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts that template engines are given are in what they make; what they print of objects nobody knows. */
@Timeout(120)
class TemplateEnginesTest {
    private static final String MODEL = """
            Map<String, Object> bad = new HashMap<>(); bad.put("to", user.email);
            Map<String, Object> good = new HashMap<>(); good.put("plan", user.plan); good.put("user", user);
            """;

    @TempDir
    Path root;

    private String report(String imports, String body) throws IOException {
        return String.join(" ", Runs.found(root, "Report.java", """
                import io.sentry.Sentry; import java.util.*; import java.io.*; %s
                class User { String email; String plan; public String getEmail() { return email; } }
                class Report { static void report(User user) throws Exception {
                %s %s
                }}
                """.formatted(imports, MODEL, body)));
    }

    @Test
    void writersGetTheTexts() throws IOException {
        assertThat(report("import freemarker.template.Template;", """
                Template template = new Template("a", "b", null);
                StringWriter out = new StringWriter(); template.process(bad, out); Sentry.captureMessage(out.toString());
                StringWriter fine = new StringWriter(); template.process(good, fine); Sentry.captureMessage(fine.toString());
                """)).isEqualTo("email at 7");
    }

    @Test
    void helpersOfTheProgramDo() throws IOException {
        assertThat(report(
                        "import com.mitchellbosecki.pebble.PebbleEngine; import com.mitchellbosecki.pebble.template.PebbleTemplate;",
                        """
                Sentry.captureMessage(evaluate(new PebbleEngine(), bad)); Sentry.captureMessage(evaluate(new PebbleEngine(), good));
                }
                static String evaluate(PebbleEngine engine, Map<String, Object> values) throws IOException {
                try (Writer writer = new StringWriter()) {
                PebbleTemplate template = engine.getTemplate("a"); template.evaluate(writer, values); return writer.toString(); }
                """))
                .isEqualTo("email at 6");
    }

    @Test
    void whatIsTakenOutOfTheModelIsNot() throws IOException {
        assertThat(report("import org.apache.velocity.*; import org.apache.velocity.app.VelocityEngine;", """
                Template template = new VelocityEngine().getTemplate("a");
                VelocityContext one = new VelocityContext(); one.put("to", user.email); StringWriter out = new StringWriter();
                template.merge(one, out); Sentry.captureMessage(out.toString());
                VelocityContext two = new VelocityContext(); two.put("to", user.email); two.remove("to");
                StringWriter fine = new StringWriter(); template.merge(two, fine); Sentry.captureMessage(fine.toString());
                """))
                .isEqualTo("email at 8");
    }

    @Test
    void chainsNeedNoDeclaredType() throws IOException {
        assertThat(report("import freemarker.template.*;", """
                Configuration engine = new Configuration(); StringWriter out = new StringWriter();
                engine.getTemplate("a").process(bad, out); Sentry.captureMessage(out.toString());
                """)).isEqualTo("email at 7");
    }

    @Test
    void resultsAreTheText() throws IOException {
        assertThat(report("import org.thymeleaf.TemplateEngine; import org.thymeleaf.context.Context;", """
                TemplateEngine engine = new TemplateEngine(); Context one = new Context(); one.setVariable("to", user.email);
                Sentry.captureMessage(engine.process("a", one));
                Context two = new Context(); two.setVariable("user", user); Sentry.captureMessage(engine.process("a", two));
                """))
                .isEqualTo("email at 7");
    }
}
