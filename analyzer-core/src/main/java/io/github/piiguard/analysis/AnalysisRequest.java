package io.github.piiguard.analysis;

import io.github.piiguard.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All settings of one run.
 *
 * @param baseDirectory reports name files relative to it
 * @param sourceDirectories trees (or single files) to analyse; findings are reported for source points in them
 * @param contextDirectories further source trees that flows may cross (sibling modules)
 * @param classpath jars and class directories; may be incomplete or empty
 * @param includeTests whether test trees inside the source directories are analysed too
 * @param classDirectories directories and jars of class files that are analysed as the program's own code; of a type that
 *     the sources declare too, the source counts
 * @param cacheDirectory where runs keep for each other what they found out about libraries; it need not exist
 */
public record AnalysisRequest(
        Path baseDirectory,
        List<Path> sourceDirectories,
        List<Path> contextDirectories,
        List<Path> classpath,
        Policy policy,
        boolean includeTests,
        List<Path> classDirectories,
        Optional<Path> cacheDirectory) {
    public AnalysisRequest {
        sourceDirectories = List.copyOf(sourceDirectories);
        contextDirectories = List.copyOf(contextDirectories);
        classpath = List.copyOf(classpath);
        classDirectories = List.copyOf(classDirectories);
    }

    /** The same request with a cache. */
    public AnalysisRequest withCacheDirectory(Path directory) {
        return new AnalysisRequest(
                baseDirectory,
                sourceDirectories,
                contextDirectories,
                classpath,
                policy,
                includeTests,
                classDirectories,
                Optional.of(directory));
    }

    /** The same request with class files of the program's own. */
    public AnalysisRequest withClassDirectories(List<Path> directories) {
        return new AnalysisRequest(
                baseDirectory,
                sourceDirectories,
                contextDirectories,
                classpath,
                policy,
                includeTests,
                directories,
                cacheDirectory);
    }
}
