package io.github.piiguard.analysis;

import io.github.piiguard.fixtures.Expectation;
import io.github.piiguard.fixtures.Fixture;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that tells users what the analysis is known to get wrong.
 *
 * @param fixtures all fixtures, sorted by name
 */
record LimitsPage(List<Fixture> fixtures) {
    private static final String FOLDER = "../test-fixtures/src/main/java/";

    LimitsPage {
        fixtures = List.copyOf(fixtures);
    }

    /** The page as Markdown. */
    String render() {
        return """
                # Known limits

                Each line below names a small program among the test fixtures, whose marker `MISSED` or `FALSE ALARM` pins what the
                analysis gets wrong today. This page is written from these markers, and the build fails where one is no longer true.

                ## Leaks that are not found

                %s
                ## Alarms where nothing leaks

                %s
                ## What class files do not tell

                Names and constants that compilers drop are listed among [class files](class-files.md#what-a-class-file-cannot-tell).
                """.formatted(section(Expectation.Kind.MISSED), section(Expectation.Kind.FALSE_ALARM));
    }

    private String section(Expectation.Kind kind) {
        List<String> lines = fixtures.stream()
                .flatMap(fixture -> fixture.ofKind(kind).stream().map(pin -> line(fixture, pin)))
                .toList();
        return lines.isEmpty() ? "None is known.\n" : lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Fixture fixture, Expectation pin) {
        return "- [%s](%s%s), %s to %s: %s."
                .formatted(fixture.name(), FOLDER, pin.file(), pin.dataType(), pin.vendor(), pin.reason());
    }
}
