package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conditions that are asked more than once in methods too long to be seen once for each of their ways. */
@Timeout(120)
class ManyConditionsTest {
    @TempDir
    Path root;

    @Test
    void aConditionThatMattersInAFewBlocksOfALongMethodIsToldApart() throws IOException {
        assertThat(Runs.found(root, "Report.java", method(300, "", """
                String value = "none";
                if (isWanted) { value = user.email; }
                if (!isWanted) { Sentry.captureMessage(value); }
                if (isWanted) { Sentry.captureMessage(value); }
                """))).containsExactly("email at 7");
    }

    @Test
    void aLongMethodWithManySuchConditionsEnds() throws IOException {
        String asked = IntStream.range(0, 40)
                .mapToObj(i -> "if (count == " + i + ") { value = value + " + i + "; }")
                .collect(Collectors.joining(" "));

        assertThat(Runs.found(root, "Report.java", method(300, "String value = user.email;\n" + asked, asked + """
                Sentry.captureMessage(value);
                """)))
                .containsExactly("email at 5");
    }

    private static String method(int others, String before, String after) {
        String asked = IntStream.range(0, others)
                .mapToObj(i -> "if (count > " + i + ") { count--; }")
                .collect(Collectors.joining(" "));
        return "import io.sentry.Sentry; class Report { static class User { String email; }\n"
                + "void report(User user, boolean isWanted, int count) {\n" + before + asked + "\n" + after + "}}\n";
    }
}
