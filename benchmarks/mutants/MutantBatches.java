package io.github.piiguard.analysis;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.fixtures.Fixture;
import io.github.piiguard.fixtures.FixtureSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs over all fixtures at once, which cost a tenth of runs over each: they say in which fixtures a mutant may change what is
 * found. The tests of these judge it.
 */
final class MutantBatches {
    static final long MILLIS = 90_000;

    private final ExecutorService runner;
    private final Path root;
    private final List<Callable<AnalysisResult>> runs;
    private final List<Map<String, List<String>>> unchanged = new ArrayList<>();

    MutantBatches(ExecutorService runner, Path root) throws Exception {
        this.runner = runner;
        this.root = Files.createDirectories(root);
        this.runs = List.of(
                () -> Runs.of(root, List.of()),
                () -> Runs.of(root, Runs.sdks()),
                () -> Runs.ofClasses(root, FixtureSuite.classes(), Runs.sdks()));
        for (Fixture fixture : FixtureSuite.load().fixtures()) {
            fixture.writeTo(this.root);
        }
        for (Callable<AnalysisResult> run : runs) {
            unchanged.add(found(run).orElseThrow());
        }
    }

    /** The fixtures of which the first run that notices anything finds something else; none where it fails. */
    Set<String> suspected() throws InterruptedException, TimeoutException {
        Set<String> result = new TreeSet<>();
        for (int i = 0; i < runs.size() && result.isEmpty(); i++) {
            Map<String, List<String>> before = unchanged.get(i);
            Optional<Map<String, List<String>>> after = found(runs.get(i));
            if (after.isEmpty()) {
                return Set.of();
            }
            Stream.concat(before.keySet().stream(), after.get().keySet().stream())
                    .filter(fixture -> !before.getOrDefault(fixture, List.of())
                            .equals(after.get().getOrDefault(fixture, List.of())))
                    .forEach(result::add);
        }
        return result;
    }

    /** Findings by fixture, such as {@code concat/PlusOperator}. */
    private Optional<Map<String, List<String>>> found(Callable<AnalysisResult> run)
            throws InterruptedException, TimeoutException {
        try {
            return Optional.of(runner.submit(run).get(MILLIS, TimeUnit.MILLISECONDS).findings().stream()
                    .collect(Collectors.groupingBy(
                            finding -> fixture(finding.sink().location().file()),
                            Collectors.mapping(MutantBatches::facts, Collectors.toList()))));
        } catch (ExecutionException failed) {
            return Optional.empty();
        }
    }

    private static String fixture(String file) {
        String[] parts = file.replace(".java", "").split("/");
        return parts.length < 3 ? file : parts[1] + "/" + parts[2];
    }

    private static String facts(Finding finding) {
        return List.of(
                        finding.sink().location(),
                        finding.dataType().id(),
                        finding.vendor().id(),
                        finding.severity(),
                        finding.ruleId(),
                        finding.isSuppressed(),
                        finding.paths().stream()
                                .map(path -> path.stream()
                                        .map(step -> step.location().line())
                                        .toList())
                                .toList())
                .toString();
    }
}
