package io.github.piiguard.maven;

import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All settings of one goal's run, found and checked.
 *
 * @param strict whether a run that checked nothing is an error
 * @param version the plugin's own version
 */
record RunSettings(
        Path baseDirectory,
        Path outputDirectory,
        SourceRoots roots,
        Classpath classpath,
        PolicyRequest policy,
        FailOn failOn,
        boolean strict,
        boolean includeTests,
        Optional<Path> cacheDirectory,
        String version) {

    AnalysisRequest request(Policy read) {
        return new AnalysisRequest(
                baseDirectory,
                roots.directories(),
                roots.context(),
                classpath.entries(),
                read,
                includeTests,
                List.of(),
                cacheDirectory);
    }
}
