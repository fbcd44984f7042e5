package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.report.JsonReport;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a cache changes the time a run takes, and nothing else. */
class LibraryCacheTest {
    private static final String LIBRARIES = "fixtures/libraries/";

    @TempDir
    Path root;

    @TempDir
    Path cache;

    @BeforeEach
    void writePrograms() throws IOException {
        for (Fixture fixture : FixtureSuite.load().fixtures()) {
            if (fixture.files().get(0).path().startsWith(LIBRARIES)) {
                fixture.writeTo(root);
            }
        }
    }

    private String reports(AnalysisRequest request) {
        AnalysisResult result = Analysis.run(request);
        assertThat(result.notes()).isEmpty();
        assertThat(result.findings()).isNotEmpty();
        RunReport report = new RunReport(
                root,
                result.findings(),
                result.sinkPoints(),
                result.gaps(),
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                "test");
        return JsonReport.render(report) + SarifReport.render(report);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> result = new TreeMap<>();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return result;
    }

    @Test
    void changesNoByteOfTheReports() throws IOException {
        AnalysisRequest without = Runs.request(root, Runs.sdks());
        AnalysisRequest with = without.withCacheDirectory(cache);

        String expected = reports(without);

        assertThat(reports(with)).isEqualTo(expected);
        Map<Path, String> afterFirst = files();
        assertThat(afterFirst).isNotEmpty();
        assertThat(reports(with)).isEqualTo(expected);
        assertThat(files()).as("the second run found all that it looked for").isEqualTo(afterFirst);
    }

    @Test
    void changesNoByteWhereAnotherClassPathFilledIt() throws IOException {
        AnalysisRequest whole = Runs.request(root, Runs.sdks());
        String expected = reports(whole);
        reports(Runs.request(root, List.of()).withCacheDirectory(cache));

        assertThat(reports(whole.withCacheDirectory(cache))).isEqualTo(expected);
    }

    @Test
    void keepsModelsOfAnotherPolicyApart() throws IOException {
        Path policy = Files.writeString(root.resolve("pii-guard.yml"), """
                propagators:
                  - {method: "org.apache.commons.lang3.StringUtils#trim(String)", flows: []}
                """);
        AnalysisRequest request = Runs.request(root, Runs.sdks());
        AnalysisRequest other = Runs.request(root, Runs.sdks(), policy);
        String expected = reports(other);
        reports(request.withCacheDirectory(cache));

        assertThat(reports(other.withCacheDirectory(cache))).isEqualTo(expected);
    }
}
