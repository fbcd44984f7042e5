package io.github.piiguard.maven;

import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
        CompiledClasses classes,
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
                Stream.concat(classes.siblings().stream(), classpath.entries().stream())
                        .toList(),
                read,
                includeTests,
                classes.own(),
                cacheDirectory);
    }
}
