package io.github.piiguard.analysis;

import io.github.piiguard.policy.Policy;
import java.nio.file.Path;
import java.util.List;

/**
 * All settings of one run.
 *
 * @param baseDirectory reports name files relative to it
 * @param sourceDirectories trees (or single files) to analyse; findings are reported for source points in them
 * @param contextDirectories further source trees that flows may cross (sibling modules)
 * @param classpath jars and class directories; may be incomplete or empty
 * @param includeTests whether test trees inside the source directories are analysed too
 */
public record AnalysisRequest(
        Path baseDirectory,
        List<Path> sourceDirectories,
        List<Path> contextDirectories,
        List<Path> classpath,
        Policy policy,
        boolean includeTests) {
    public AnalysisRequest {
        sourceDirectories = List.copyOf(sourceDirectories);
        contextDirectories = List.copyOf(contextDirectories);
        classpath = List.copyOf(classpath);
    }
}
