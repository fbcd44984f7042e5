package io.github.piiguard.analysis;

import io.github.piiguard.dump.MethodDump;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs of the analysis with the built-in policy. */
final class Runs {
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());
    private static final Path FIXTURES = Path.of("..", "test-fixtures");

    private Runs() {}

    /** Analyses one source root; places in the result are relative to it. */
    static AnalysisResult of(Path sourceRoot, List<Path> classPath) {
        return of(sourceRoot, List.of(sourceRoot), classPath);
    }

    /** A request for one source root; places in its result are relative to it. */
    static AnalysisRequest request(Path sourceRoot, List<Path> classPath) {
        return request(sourceRoot, classPath, POLICY);
    }

    /** The same with a policy of one's own. */
    static AnalysisRequest request(Path sourceRoot, List<Path> classPath, Path policy) {
        return request(
                sourceRoot, classPath, PolicyReader.read(new PolicyRequest(Optional.of(policy), List.of(), List.of())));
    }

    private static AnalysisRequest request(Path sourceRoot, List<Path> classPath, Policy policy) {
        return new AnalysisRequest(
                sourceRoot, List.of(sourceRoot), List.of(), classPath, policy, false, List.of(), Optional.empty());
    }

    /** What is found in a file with that text, without class path: {@code email at 4}, each once. */
    static List<String> found(Path root, String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
        return of(root, List.of()).findings().stream()
                .map(finding -> finding.dataType().id() + " at "
                        + finding.sink().location().line())
                .distinct()
                .toList();
    }

    /** Analyses several source roots; places in the result are relative to the base. */
    static AnalysisResult of(Path base, List<Path> sourceRoots, List<Path> classPath) {
        return Analysis.run(new AnalysisRequest(
                base, sourceRoots, List.of(), classPath, POLICY, false, List.of(), Optional.empty()));
    }

    /** Analyses class files alone; sources are there for comments only. */
    static AnalysisResult ofClasses(Path sourceRoot, Path classes, List<Path> classPath) {
        return Analysis.run(new AnalysisRequest(
                sourceRoot, List.of(), List.of(), classPath, POLICY, false, List.of(classes), Optional.empty()));
    }

    /** What the engine sees in the methods of one file below a source root. */
    static List<MethodDump> dump(Path sourceRoot, Path file) {
        return Analysis.dump(
                new AnalysisRequest(
                        sourceRoot,
                        List.of(sourceRoot),
                        List.of(),
                        List.of(),
                        POLICY,
                        false,
                        List.of(),
                        Optional.empty()),
                file);
    }

    /** The jars that the fixtures are compiled against, in the order of that module's class path. */
    static List<Path> sdks() throws IOException {
        String classPath = Files.readString(FIXTURES.resolve("target").resolve("class-path.txt"));
        return Arrays.stream(classPath.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** The source root of the demo shop. */
    static Path demoShop() {
        return FIXTURES.resolve(Path.of("demo-shop", "src", "main", "java"));
    }
}
