package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class that MapStruct's processor writes is there as a class file only, and alone tells what fills a field. */
class GeneratedMapperTest {
    private static final String CALLER_FILE = "fixtures/libraries/TextReport.java";
    private static final String CALLER = """
            package fixtures.libraries;

            import io.sentry.Sentry;
            import org.mapstruct.factory.Mappers;

            class TextReport {
                void report(MapStructMapper.Customer customer) {
                    MapStructMapper.Message it = Mappers.getMapper(MapStructMapper.Messages.class).toMessage(customer);
                    Sentry.setExtra("a", it.text());
                    Sentry.setExtra("b", it.title());
                }
            }
            """;
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    @TempDir
    Path root;

    @TempDir
    Path classes;

    @BeforeEach
    void copyTheMapper() throws IOException {
        Fixture fixture = FixtureSuite.load().fixtures().stream()
                .filter(candidate -> candidate.files().get(0).path().endsWith("MapStructMapper.java"))
                .findFirst()
                .orElseThrow();
        Path compiled = FixtureSuite.classes();
        if (Files.isDirectory(compiled)) {
            copy(compiled);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(compiled)) {
                copy(jar.getPath("/"));
            }
        }
        fixture.writeTo(root);
        Files.writeString(root.resolve(CALLER_FILE), CALLER);
    }

    private void copy(Path compiled) throws IOException {
        Path target = Files.createDirectories(classes.resolve("fixtures/libraries"));
        try (Stream<Path> files = Files.list(compiled.resolve("fixtures/libraries"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("MapStructMapper.*\\.class"))
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void isReadBesideTheSources() throws IOException {
        AnalysisResult result = Analysis.run(new AnalysisRequest(
                root, List.of(root), List.of(), Runs.sdks(), POLICY, false, List.of(classes), Optional.empty()));

        assertThat(result.gaps()).isEmpty();
        assertThat(lines(result)).containsExactly(9);
    }

    @Test
    void isReadAmongClassFiles() throws IOException {
        assertThat(Compiler.errors(List.of(root.resolve(CALLER_FILE)), classPath(), classes))
                .isEmpty();

        AnalysisResult result = Runs.ofClasses(root, classes, Runs.sdks());

        assertThat(result.gaps()).isEmpty();
        assertThat(lines(result)).containsExactly(9);
    }

    private List<Path> classPath() throws IOException {
        List<Path> result = new ArrayList<>(Runs.sdks());
        result.add(classes);
        return result;
    }

    /** The lines of the caller from which an e-mail address leaves. */
    private static List<Integer> lines(AnalysisResult result) {
        return result.findings().stream()
                .map(finding -> finding.sink().location())
                .filter(location -> location.file().equals(CALLER_FILE))
                .map(SourceLocation::line)
                .toList();
    }
}
